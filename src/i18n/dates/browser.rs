//! Dates by the browser's `Intl`.

use js_sys::{Date, Object, Reflect};

use super::{super::Language, Style};

pub(super) fn format(day: &str, language: Language, style: Style) -> String {
    // A day is the same day everywhere: it is read and written in UTC.
    let date = Date::new(&format!("{day}T00:00:00Z").into());
    if date.get_time().is_nan() {
        return day.to_owned();
    }
    let options = Object::new();
    let set = |name: &str, value: &str| {
        // Cannot fail: the object is a plain, extensible one.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    };
    set("timeZone", "UTC");
    set("day", "numeric");
    set("month", "long");
    if matches!(style, Style::Long) {
        set("year", "numeric");
    }
    date.to_locale_date_string(language.tag(), &options).into()
}
