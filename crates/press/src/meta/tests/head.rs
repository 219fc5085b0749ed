//! A head taken apart.

use std::cell::RefCell;

use html5ever::{
    TokenizerResult,
    tendril::StrTendril,
    tokenizer::{
        BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, states::RawKind,
    },
};
use serde_json::Value;

/// An element of a head: its name, its attributes, the text in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) text: String,
}

#[derive(Default)]
struct Sink(RefCell<Vec<Element>>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut elements = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let attributes = tag.attrs.iter();
                let attributes =
                    attributes.map(|a| (a.name.local.to_string(), a.value.to_string()));
                let name = tag.name.to_string();
                elements.push(Element {
                    attributes: attributes.collect(),
                    text: String::new(),
                    name,
                });
                match &*tag.name {
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "title" => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                }
            }
            Token::CharacterTokens(text) => {
                if let Some(element) = elements.last_mut() {
                    element.text.push_str(&text);
                }
                TokenSinkResult::Continue
            }
            Token::ParseError(error) => panic!("{error}"),
            _ => TokenSinkResult::Continue,
        }
    }
}

/// Reads a head as a browser does, and fails on whatever is no proper HTML.
pub(super) fn read(html: &str) -> Vec<Element> {
    let tokenizer = Tokenizer::new(Sink::default(), Default::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    assert!(matches!(tokenizer.feed(&input), TokenizerResult::Done));
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

/// The tags as lines `name content`, and the block of data.
pub(super) struct Head {
    pub(super) title: String,
    pub(super) tags: Vec<String>,
    pub(super) data: Option<Value>,
}

pub(super) fn head(html: &str) -> Head {
    let mut head = Head { title: String::new(), tags: vec![], data: None };
    for element in read(html) {
        match element.name.as_str() {
            "title" => head.title = element.text.trim_end().to_owned(),
            "script" => {
                assert_eq!(element.attributes, [("type".into(), "application/ld+json".into())]);
                head.data = Some(serde_json::from_str(&element.text).unwrap());
            }
            _ => {
                let values: Vec<_> =
                    element.attributes.into_iter().map(|(_, value)| value).collect();
                head.tags.push(values.join(" | "));
            }
        }
    }
    head
}
