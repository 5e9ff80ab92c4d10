//! What an editor can ask, in offsets and strings.
