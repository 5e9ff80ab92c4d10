//! A rope and its edits: the one place that knows columns and encodings.
