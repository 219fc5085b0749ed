//! What authors see.
