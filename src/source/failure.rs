//! Why content did not arrive.

/// A failure that a reader can be told about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// There is no such page.
    NotFound,
    /// No answer: no network, no server, or the connection broke.
    Network,
    /// No complete answer in time.
    Timeout,
    /// The server answered with this HTTP status.
    Status(u16),
    /// The answer is not the document that it should be.
    Malformed,
}

impl Failure {
    /// The failure that an HTTP status means; `None` for success.
    pub fn of_status(status: u16) -> Option<Self> {
        match status {
            200..=299 => None,
            404 | 410 => Some(Self::NotFound),
            status => Some(Self::Status(status)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gone_and_not_found_are_the_same_to_a_reader() {
        for (status, failure) in [
            (200, None),
            (204, None),
            (404, Some(Failure::NotFound)),
            (410, Some(Failure::NotFound)),
            (500, Some(Failure::Status(500))),
            (304, Some(Failure::Status(304))),
        ] {
            assert_eq!(Failure::of_status(status), failure, "{status}");
        }
    }
}
