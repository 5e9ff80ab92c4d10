//! What can be wrong in a Pod: the list of rules.
