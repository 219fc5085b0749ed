//! A value in front matter or in a file of data.

use core::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, SeqAccess, Visitor},
    ser::SerializeMap,
};

/// A value in front matter. Numbers, switches and dates are text as they are written; nothing (`~`,
/// `null`) is empty text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A plain or quoted scalar, as text.
    Text(String),
    /// A list in any style.
    List(Vec<Value>),
    /// A map in any style.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// Nothing.
    pub(super) const EMPTY: Self = Self::Text(String::new());

    /// The value at a key of a map.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The text of a scalar without white space around it; `None` for nothing, a list or a map.
    pub fn as_text(&self) -> Option<&str> {
        let Self::Text(text) = self else { return None };
        Some(text.trim()).filter(|text| !text.is_empty())
    }

    /// A switch; `None` when the value is neither on (`true`, `yes`, `on`) nor off.
    pub fn as_switch(&self) -> Option<bool> {
        let is_one_of =
            |words: [&str; 3], text: &str| words.iter().any(|word| word.eq_ignore_ascii_case(text));
        match self.as_text()? {
            text if is_one_of(["true", "yes", "on"], text) => Some(true),
            text if is_one_of(["false", "no", "off"], text) => Some(false),
            _ => None,
        }
    }

    /// Whether this is nothing: empty text, an empty list or an empty map.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.is_empty(),
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

/// Takes any value; scalars become text.
struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number, a switch, a list or a map")
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, switch: bool) -> Result<Value, E> {
        Ok(Value::Text(switch.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Text(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Text(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Text(number.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::EMPTY)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Value::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_json_is_a_value_and_comes_back_as_text() {
        for (json, back) in [
            ("\"été\"", "\"été\""),
            ("[1,-2,1.5,true,null]", r#"["1","-2","1.5","true",""]"#),
            (r#"{"b":{"c":[]},"a":"d"}"#, r#"{"b":{"c":[]},"a":"d"}"#),
        ] {
            let value: Value = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&value).unwrap(), back, "{json}");
        }
    }

    #[test]
    fn a_switch_is_on_or_off_in_the_words_of_yaml() {
        for (text, switch) in [
            ("true", Some(true)),
            (" Yes ", Some(true)),
            ("ON", Some(true)),
            ("false", Some(false)),
            ("no", Some(false)),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(Value::Text(text.into()).as_switch(), switch, "{text}");
        }
        assert_eq!(Value::List(vec![]).as_switch(), None);
    }
}
