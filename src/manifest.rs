//! A typed, forgiving view of a Pod in a tree, and where Pods hide in a Job.

pub mod quantity;
