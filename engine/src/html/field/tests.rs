use crate::form::{Faults, Fields, Posted};

use super::*;

const HOSTILE: &str = "\"><script>alert(1)</script>&amp;'";
const ESCAPED: &str = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;'";

fn posted(fields: &[(&str, &str)], faults: &[(&str, &str)]) -> Posted {
    let own = |list: &[(&str, &str)]| list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    Posted { fields: Fields(own(fields)), faults: Faults(own(faults)) }
}

fn one(kind: Kind) -> Field<'static> {
    Field { name: "title", label: "Title", kind, ..Field::default() }
}

#[test]
fn what_people_write_is_text_in_every_kind_of_field() {
    let back = posted(&[("title", HOSTILE)], &[("title", HOSTILE)]);
    let options = [(HOSTILE, HOSTILE.to_owned())];
    let pieces = [
        field(Field { label: HOSTILE, hint: Some(HOSTILE), saved: HOSTILE, ..one(Kind::Text) }, None),
        field(one(Kind::Text), Some(&back)),
        area("title", HOSTILE, HOSTILE, HOSTILE, None),
        area("title", "", "", "", Some(&back)),
        select(Select { name: "title", label: HOSTILE, saved: "", options: &options, optional: false }, Some(&back)),
        check("title", HOSTILE, HOSTILE, Some(HOSTILE), false, Some(&back)),
    ];
    for piece in pieces {
        let text = piece.into_string();
        assert!(text.contains(ESCAPED) && !text.contains("<script"), "{text}");
    }
}

#[test]
fn what_was_typed_comes_before_what_is_saved() {
    let field = |posted: Option<&Posted>| field(Field { saved: "saved", ..one(Kind::Text) }, posted).into_string();
    assert!(field(None).contains(" value=\"saved\""));
    assert!(field(Some(&posted(&[("title", " typed ")], &[]))).contains(" value=\" typed \""));
    // Emptied is typed, too.
    assert!(field(Some(&posted(&[("title", "")], &[]))).contains(" value=\"\""));
}

#[test]
fn a_text_of_several_lines_stays_as_it_is() {
    let typed = "\n\n  two empty lines before\n";
    let area = area("words", "Words", "", "saved", Some(&posted(&[("words", typed)], &[]))).into_string();
    assert!(area.contains(&format!(">\n{typed}</textarea>")), "{area}");
}

#[test]
fn a_password_never_goes_back() {
    let back = posted(&[("title", "a secret")], &[("title", "Too short.")]);
    let field = field(Field { saved: "a secret", ..one(Kind::Password) }, Some(&back)).into_string();
    assert!(!field.contains("secret") && !field.contains("value="), "{field}");
    assert!(field.contains("Too short."));
}

#[test]
fn a_fault_and_a_hint_describe_the_field() {
    let with = |hint, posted: Option<&Posted>| field(Field { hint, ..one(Kind::Text) }, posted).into_string();
    let back = posted(&[], &[("title", "Mend this.")]);
    assert!(!with(None, None).contains("aria-"));
    assert!(with(Some("Help"), None).contains(" aria-describedby=\"title-hint\""));
    assert!(with(None, Some(&back)).contains(" aria-invalid=\"true\" aria-describedby=\"title-error\""));
    let both = with(Some("Help"), Some(&back));
    assert!(both.contains(" aria-describedby=\"title-hint title-error\""));
    assert!(both.contains(
        "<p class=\"field__hint\" id=\"title-hint\">Help</p><p class=\"field__error\" id=\"title-error\">Mend this.</p>"
    ));
}

#[test]
fn attributes_stand_only_where_they_hold() {
    let plain = field(one(Kind::Text), None).into_string();
    assert_eq!(
        plain,
        "<div class=\"field\"><label class=\"field__label\" for=\"title\">Title</label>\
         <input class=\"field__input\" id=\"title\" name=\"title\" type=\"text\" value=\"\" required></div>"
    );
    let optional = field(Field { optional: true, longest: Some(9), ..one(Kind::Number(99)) }, None).into_string();
    assert!(!optional.contains("required") && optional.contains("field__optional"));
    assert!(optional.contains(" type=\"number\" value=\"\" min=\"0\" max=\"99\" maxlength=\"9\">"), "{optional}");
    assert!(field(one(Kind::Month), None).into_string().contains(" pattern=\"[0-9]{4}-[0-9]{2}\" placeholder="));
}

#[test]
fn one_option_is_chosen() {
    let options = [("a", "A".to_owned()), ("b", "B".to_owned())];
    let with = |saved, posted: Option<&Posted>| {
        select(Select { name: "which", label: "Which", saved, options: &options, optional: true }, posted).into_string()
    };
    let chosen = |text: &str| text.split("<option ").filter(|option| option.contains(" selected")).count();
    assert!(with("b", None).contains("value=\"b\" selected"));
    assert!(with("", None).contains("value=\"\" selected"));
    assert_eq!([chosen(&with("b", None)), chosen(&with("", None)), chosen(&with("gone", None))], [1, 1, 0]);
    assert!(with("b", Some(&posted(&[("which", "a")], &[]))).contains("value=\"a\" selected"));
}

#[test]
fn a_box_is_ticked_as_posted_else_as_saved() {
    let with = |saved, posted: Option<&Posted>| {
        check("many", "b", "B", None, saved, posted).into_string().contains(" checked")
    };
    assert!(with(true, None) && !with(false, None));
    assert!(with(false, Some(&posted(&[("many", "a"), ("many", "b")], &[]))));
    // A box that isn't ticked sends nothing.
    assert!(!with(true, Some(&posted(&[("many", "a")], &[]))));
}
