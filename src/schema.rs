//! Which fields Kubernetes has, since when, what they mean and what they allow.
