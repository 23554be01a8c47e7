//! How long a look at the history takes with few reviews and with many: the whole way of a request, on SQLite, without the network. Run
//! by `script/bench`.

#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::{env, fs, net::SocketAddr, process};

use app::context::{later, month_of, now};
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::connect_info::ConnectInfo,
    http::{Request, StatusCode, header},
    response::Response,
};
use criterion::{Criterion, criterion_group, criterion_main};
use domain::{
    assess::{Assessment, assess_in_full},
    case::{Format, parse},
    outcome::Outcome,
    scoring::Scored,
    state::{Measure, State},
};
use server::{config::ServeArgs, probes::Stopping, router, serve};
use store::{AccountId, Instant, Location, NewReview, ReviewId, Sending, Sent, Store};
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

/// How many reviews somebody has: after a year, after some, after a working life.
const REVIEWS: [i64; 3] = [3, 30, 300];
/// What a check-in asks about.
const USUAL: [Measure; 3] = [Measure::Enjoyment, Measure::Energy, Measure::Learning];
const MONTH: i64 = 30 * 24 * 60 * 60 * 1000;
const EMAIL: &str = "ann@lighthouse.example";

/// Sends a review with something of everything that the page shows at first: twice a year one that gives advice, as somebody gets it who
/// manages and is tired of it; else a check-in.
async fn send(store: &Store, account: AccountId, at: Instant, number: i64, advice: &Assessment) {
    let mut state = State::default();
    let measures = if number % 6 == 0 { Measure::ALL } else { &USUAL[..] };
    for (shift, measure) in measures.iter().enumerate() {
        state.set(*measure, ((number * 37 + shift as i64 * 20) % 101) as f64).unwrap();
    }
    let id = ReviewId::new();
    let full = measures.len() > USUAL.len();
    let new = NewReview {
        id,
        account,
        instrument: if full { "where-am-i" } else { "check-in" }.to_owned(),
        version: 1,
        track: None,
        as_of: month_of(at),
        started_at: at,
    };
    store.create_review(&new).await.unwrap();
    let result = if full {
        Outcome::Advice(Box::new(advice.clone()))
    } else {
        Outcome::Figures(Scored { state: state.clone(), ..Scored::default() })
    };
    let (timeline, goals) = (Vec::new(), Default::default());
    let sent = Sent { at, corrected_at: None, rules_version: "sample".to_owned(), result, timeline, goals, state };
    assert_eq!(store.send_review(account, id, 0, &sent).await.unwrap(), Sending::Sent);
}

/// What the rules give a person of whom much is known.
fn advice() -> Assessment {
    let case = concat!(env!("CARGO_MANIFEST_DIR"), "/../domain/tests/cases/seasoned-what-next.toml");
    assess_in_full(&parse(&fs::read_to_string(case).unwrap(), Format::Toml).unwrap().person())
}

async fn ask(router: &Router, request: Request<Body>) -> Response {
    let mut request = request;
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4000))));
    router.clone().oneshot(request).await.unwrap()
}

/// A server of its own with so many reviews of somebody, and their session.
async fn ready(place: &Location, many: i64) -> (Router, String) {
    let args = ServeArgs::for_testing(place);
    let services = serve::services(&args).await.unwrap();
    let store = services.store.clone();
    let router = router::build(services, &args, &Stopping::default());
    let form = format!("email={EMAIL}&password=seven+quiet+herons+at+dusk");
    let sign_up = Request::post("/sign-up").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = ask(&router, sign_up.body(Body::from(form)).unwrap()).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    let cookie = answer.headers()[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
    let account = store.find_account_by_email(EMAIL).await.unwrap().unwrap().id;
    let advice = advice();
    for number in 0..many {
        send(&store, account, later(now(), (number - many) * MONTH), number, &advice).await;
    }
    (router, cookie)
}

async fn look(router: &Router, cookie: &str) -> usize {
    let answer =
        ask(router, Request::get("/history").header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status(), StatusCode::OK);
    to_bytes(answer.into_body(), usize::MAX).await.unwrap().len()
}

fn measure(criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let folder = env::temp_dir().join(format!("pendulum-bench-{}", process::id()));
    for many in REVIEWS {
        fs::create_dir(&folder).unwrap();
        let place = Location::Sqlite(folder.join("pendulum.sqlite"));
        let (router, cookie) = runtime.block_on(ready(&place, many));
        criterion.bench_function(&format!("history-{many}"), |bench| {
            bench.iter(|| runtime.block_on(look(&router, &cookie)));
        });
        drop(router);
        fs::remove_dir_all(&folder).unwrap();
    }
}

criterion_group!(benches, measure);
criterion_main!(benches);
