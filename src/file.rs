//! An open file: text and tree, each document remembering its findings.
