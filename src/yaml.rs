//! A file's YAML as a lossless tree that always succeeds, and its edits.
//!
//! YAML is read as the kube-apiserver reads it: with go-yaml v2, which is
//! libyaml in Go and speaks YAML 1.1. Nothing here knows Kubernetes.
