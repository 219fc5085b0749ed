//! `:smile:` becomes 😄.

use std::borrow::Cow;

/// Short codes as GitHub spells them, each with its character: those that people use.
const CODES: &str = "+1 👍 -1 👎 100 💯 airplane ✈️ angry 😠 art 🎨 beer 🍺 beers 🍻 bell 🔔 bird 🐦 birthday 🎂 \
    blue_heart 💙 blush 😊 bomb 💣 book 📖 books 📚 boom 💥 broken_heart 💔 bug 🐛 bulb 💡 cake 🍰 \
    camera 📷 car 🚗 cat 🐱 christmas_tree 🎄 clap 👏 cloud ☁️ coffee ☕ computer 💻 \
    confetti_ball 🎊 confused 😕 construction 🚧 cool 🆒 copyright ©️ crown 👑 cry 😢 \
    disappointed 😞 dog 🐶 earth_africa 🌍 email 📧 envelope ✉️ exclamation ❗ eyes 👀 \
    facepalm 🤦 fearful 😨 fire 🔥 fist ✊ flushed 😳 fr 🇫🇷 frog 🐸 gem 💎 ghost 👻 gift 🎁 \
    green_heart 💚 grimacing 😬 grin 😁 grinning 😀 hammer 🔨 hand ✋ heart ❤️ heart_eyes 😍 \
    heavy_check_mark ✔️ hourglass ⌛ hugs 🤗 innocent 😇 joy 😂 key 🔑 kissing_heart 😘 \
    laughing 😆 link 🔗 lock 🔒 loudspeaker 📢 mag 🔍 memo 📝 metal 🤘 movie_camera 🎥 muscle 💪 \
    musical_note 🎵 neutral_face 😐 no_entry ⛔ ok 🆗 ok_hand 👌 open_mouth 😮 package 📦 \
    partying_face 🥳 pencil 📝 pencil2 ✏️ phone ☎️ pizza 🍕 point_down 👇 point_left 👈 \
    point_right 👉 point_up ☝️ poop 💩 pray 🙏 punch 👊 purple_heart 💜 question ❓ rabbit 🐰 \
    rage 😡 rainbow 🌈 raised_hands 🙌 recycle ♻️ relaxed ☺️ relieved 😌 robot 🤖 rocket 🚀 \
    rofl 🤣 scream 😱 seedling 🌱 shrug 🤷 skull 💀 sleeping 😴 slightly_smiling_face 🙂 \
    smile 😄 smiley 😃 smirk 😏 snake 🐍 snowflake ❄️ sob 😭 sparkles ✨ star ⭐ \
    stuck_out_tongue 😛 sunflower 🌻 sunglasses 😎 sunny ☀️ sweat 😓 sweat_smile 😅 tada 🎉 \
    thinking 🤔 thumbsdown 👎 thumbsup 👍 tm ™️ trophy 🏆 umbrella ☔ unicorn 🦄 \
    upside_down_face 🙃 v ✌️ warning ⚠️ watch ⌚ wave 👋 white_check_mark ✅ wink 😉 wrench 🔧 \
    x ❌ yellow_heart 💛 yum 😋 zap ⚡ zzz 💤";

/// Replaces the short codes that are known; all other text stays.
pub(super) fn replace(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut from = 0;
    let mut at = 0;
    while let Some(colon) = text.get(at..).and_then(|rest| rest.find(':')) {
        let begin = at + colon;
        at = begin + 1;
        let rest = text.get(at..).unwrap_or_default();
        let name = |b: u8| !(b.is_ascii_lowercase() || b.is_ascii_digit() || b"_+-".contains(&b));
        let length = rest.bytes().position(name).unwrap_or(rest.len());
        let code = rest.get(..length).unwrap_or_default();
        if rest.as_bytes().get(length) != Some(&b':') {
            at += length;
        } else if let Some(character) = character(code) {
            out.push_str(text.get(from..begin).unwrap_or_default());
            out.push_str(character);
            at += length + 1;
            from = at;
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

/// The character of a code. The table is short: looking through it takes a microsecond.
fn character(code: &str) -> Option<&'static str> {
    let mut words = CODES.split_ascii_whitespace();
    while let (Some(name), Some(character)) = (words.next(), words.next()) {
        if name == code {
            return Some(character);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Context, Options, render};

    #[test]
    fn the_table_is_made_of_pairs_in_order() {
        let words: Vec<_> = CODES.split_ascii_whitespace().collect();
        assert_eq!(words.len() % 2, 0);
        let names: Vec<_> = words.iter().step_by(2).collect();
        assert!(names.is_sorted_by(|a, b| a < b), "{names:?}");
        assert!(words.iter().skip(1).step_by(2).all(|c| !c.is_ascii()));
        assert!(names.iter().all(|name| name.is_ascii()));
    }

    #[test]
    fn short_codes_are_an_option() {
        let options = Options { emoji: true, ..Options::NONE };
        let context = Context { options, ..Context::PLAIN };
        for (body, html) in [
            (":smile::+1: :nobody: 12:30:45", "😄👍 :nobody: 12:30:45"),
            ("`:smile:` [:x:](/a)", "<code>:smile:</code> <a href=\"/a\">❌</a>"),
            ("::smile: :a b:", ":😄 :a b:"),
        ] {
            let expected = ["<p>", html, "</p>\n"].concat();
            assert_eq!(render(body, context).html.as_str(), expected, "{body}");
        }
        assert_eq!(render(":smile:", Context::PLAIN).html.as_str(), "<p>:smile:</p>\n");
    }
}
