use domain::case::{Format, parse};
use engine::html::picture::*;
fn main() {
    for path in std::env::args().skip(1) {
        let person = parse(&std::fs::read_to_string(&path).unwrap(), Format::Toml).unwrap().person();
        let n = person.stints.len();
        let hrefs: Vec<String> = (0..n).map(|i| format!("/timeline/{i}")).collect();
        let forms = std::env::var("FORMS").is_ok();
        let leads = if forms { Leads::Forms(&hrefs, &|g| format!("?gap={g}")) } else { Leads::Nowhere };
        println!("<section class=card><h2>{path}</h2>{}</section>", figure(&Scene { stints: &person.stints, as_of: person.as_of, leads, meaning: true }).into_string());
    }
}
