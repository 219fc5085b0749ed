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
    /// A part of the app did not arrive.
    Module,
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

    /// The failure as a number, to pass from one module of the app to another: an HTTP status, or
    /// less than 100.
    pub fn code(self) -> u16 {
        match self {
            Self::Network => 0,
            Self::Timeout => 1,
            Self::Malformed => 2,
            Self::Module => 3,
            Self::NotFound => 404,
            Self::Status(status) => status,
        }
    }

    /// Reads what [`Failure::code`] wrote.
    pub fn of_code(code: u16) -> Self {
        match code {
            0 => Self::Network,
            1 => Self::Timeout,
            3 => Self::Module,
            status => Self::of_status(status).filter(|_| status >= 100).unwrap_or(Self::Malformed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_passes_from_one_module_to_another() {
        for failure in [
            Failure::Network,
            Failure::Timeout,
            Failure::Malformed,
            Failure::Module,
            Failure::NotFound,
            Failure::Status(503),
        ] {
            assert_eq!(Failure::of_code(failure.code()), failure);
        }
    }

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
