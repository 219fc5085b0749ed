//! Plain JavaScript objects, read and written field by field.
//!
//! By hand, because what serde derives weighs more. Only the names that are known are looked up, so
//! whatever else an object carries is never touched.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A field of an object; undefined where there is none, or where the value is no object.
pub(crate) fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &JsString::from(name)).unwrap_or(JsValue::UNDEFINED)
}

/// Text that may be missing.
pub(crate) fn named(value: &JsValue, name: &str) -> Option<String> {
    field(value, name).as_string()
}

/// Text that is empty when it is missing.
pub(crate) fn text(value: &JsValue, name: &str) -> String {
    named(value, name).unwrap_or_default()
}

/// A number without sign or fraction.
pub(crate) fn number(value: &JsValue, name: &str) -> Option<u32> {
    field(value, name).as_f64().map(|number| number as u32)
}

/// A list, empty when it is missing; `None` when it is none, or when one of its elements cannot be
/// read.
pub(crate) fn list<T>(
    value: &JsValue,
    name: &str,
    read: impl Fn(&JsValue) -> Option<T>,
) -> Option<Vec<T>> {
    let list = field(value, name);
    if list.is_undefined() && value.is_object() {
        return Some(Vec::new());
    }
    list.dyn_into::<Array>().ok()?.iter().map(|element| read(&element)).collect()
}

/// An object with these fields.
pub(crate) fn object<const N: usize>(fields: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Cannot fail: the object is a plain, extensible one.
        let _ = Reflect::set(&object, &JsString::from(name), &value);
    }
    object
}
