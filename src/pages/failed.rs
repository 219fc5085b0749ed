//! A page could not be fetched.

use feuilleton_core::route::Route;
use leptos::prelude::*;

use crate::{blog::Blog, i18n::Words, source::Failure};

/// What happened, and a button that tries again.
#[component]
pub fn Failed(
    /// The blog to show.
    blog: Blog,
    /// Why the page did not arrive.
    failure: Failure,
) -> impl IntoView {
    let words = blog.words();
    let online = window().navigator().on_line();
    view! {
        <section class="notice" role="alert">
            <p class="kicker">{words.interruption}</p>
            <h1>{words.failed}</h1>
            <p>{reason(failure, online, words)}</p>
            <p>
                <button class="button" type="button" on:click=move |_| blog.retry()>
                    {words.retry}
                </button>
                " "
                <a href=blog.href(&Route::HOME)>{words.back_home}</a>
            </p>
        </section>
    }
}

fn reason(failure: Failure, online: bool, words: &Words) -> String {
    match failure {
        Failure::Network | Failure::Module if !online => words.failed_offline.into(),
        Failure::Network => words.failed_network.into(),
        Failure::Timeout => words.failed_timeout.into(),
        Failure::Status(status) => format!("{} {status}.", words.failed_status),
        Failure::Module => words.failed_module.into(),
        Failure::Malformed => words.failed_malformed.into(),
        Failure::NotFound => words.not_found.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_reader_is_told_what_happened() {
        let words = Language::English.words();
        for (failure, online, expected) in [
            (Failure::Network, false, "You seem to be offline."),
            (Failure::Network, true, "The server does not answer."),
            (Failure::Module, false, "You seem to be offline."),
            (Failure::Module, true, "The part of the program that sets texts did not arrive."),
            (Failure::Status(503), true, "The server answered with the error 503."),
        ] {
            assert_eq!(reason(failure, online, words), expected);
        }
    }
}
