//! Career chats: pairs, what is shared within them and by a link, and what nobody sees.

mod agenda;
mod links;
mod matrix;
mod pairs;
mod reports;
mod talks;
mod together;

use crate::{
    people::{Owner, done, sign_up},
    support::{Answer, Browser, Server, hidden},
};

/// What begins something shared, on every page that shows it.
const ARTICLE: &str = "<article class=\"card shared\">";

/// Whatever is shared on a page, byte for byte.
fn articles(page: &Answer) -> Vec<String> {
    let pieces = page.body.split(ARTICLE).skip(1);
    pieces.map(|piece| format!("{ARTICLE}{}</article>", piece.split("</article>").next().unwrap())).collect()
}

/// The secret of the link that a page shows this once, by what stands before it.
fn secret(page: &Answer, path: &str) -> String {
    let mut links = page.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()?.split_once(path));
    links.next().unwrap_or_else(|| panic!("no {path}: {page:?}")).1.to_owned()
}

/// Invites from that side; gives the address of the invitation.
async fn invite(from: &Browser, side: &str) -> String {
    let page = from.post("/chats", &[("side", side), ("name", "Ann")]).await;
    assert_eq!(page.status, 200, "{page:?}");
    format!("/invitations/{}", secret(&page, "/invitations/"))
}

/// Makes the two a pair in which the first reports to the second; gives the address of its page.
pub async fn pair(report: &Browser, manager: &Browser) -> String {
    let invitation = invite(report, "report").await;
    let answer = manager.post(&invitation, &[("name", "Robin")]).await;
    done(&answer);
    answer.location().split('?').next().unwrap().to_owned()
}

/// The fields of a choice.
fn choice<'a>(with: &'a str, parts: &[&'a str], follows: bool) -> Vec<(&'a str, &'a str)> {
    let parts = parts.iter().map(|part| ("part", *part));
    let rest = [("with", with), ("days", "30"), ("follows", if follows { "yes" } else { "no" })];
    parts.chain(rest).collect()
}

/// Looks at a choice and gives it: what was seen before, and the answer.
async fn give(owner: &Browser, with: &str, parts: &[&str], follows: bool) -> (String, Answer) {
    let mut fields = choice(with, parts, follows);
    let preview = owner.post("/share", &fields).await;
    assert_eq!(preview.status, 200, "{preview:?}");
    let (seen, mut read) = (hidden(&preview.body, "seen"), articles(&preview));
    assert_eq!(read.len(), 1, "{preview:?}");
    fields.extend([("go", "give"), ("seen", &seen)]);
    let answer = owner.post("/share", &fields).await;
    (read.remove(0), answer)
}

/// Gives it to the other one of a pair; the address of what was given.
pub async fn give_to(owner: &Browser, pair: &str, parts: &[&str], follows: bool) -> String {
    let (_, answer) = give(owner, pair.rsplit('/').next().unwrap(), parts, follows).await;
    done(&answer);
    answer.location().split('?').next().unwrap().to_owned()
}

/// Somebody with something of everything, and whom they report to.
pub async fn two(server: &Server) -> (Owner, Browser, String) {
    let owner = Owner::new(server, "ann").await;
    let manager = sign_up(server, "robin").await;
    let pair = pair(&owner.browser, &manager).await;
    (owner, manager, pair)
}
