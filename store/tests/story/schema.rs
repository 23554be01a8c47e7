//! The tables are the same on both databases.

use std::collections::BTreeSet;
use std::path::Path;

use sqlx::PgPool;
use store::{Location, Store};

use crate::place::Place;

#[test]
fn migrations_have_the_same_numbers_and_names() {
    let names = |database: &str| -> BTreeSet<_> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations").join(database);
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name()).collect()
    };
    assert!(!names("sqlite").is_empty());
    assert_eq!(names("sqlite"), names("postgres"));
}

#[tokio::test]
async fn tables_have_the_same_columns() {
    let sqlite = Place::sqlite();
    let Store::Sqlite { read, .. } = sqlite.open().await else { panic!("SQLite") };
    let in_sqlite: Vec<(String, String, bool)> = sqlx::query_as(
        "SELECT t.name, c.name, c.\"notnull\" FROM pragma_table_list t, pragma_table_info(t.name) c
         WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\\_%' ESCAPE '\\'",
    )
    .fetch_all(&read)
    .await
    .expect("SQLite's columns");

    let place = Place::postgres().await;
    let store = place.open().await;
    let Location::Postgres(url) = &place.location else { panic!("PostgreSQL") };
    let pool = PgPool::connect(url).await.expect("a connection");
    let in_postgres: Vec<(String, String, bool)> = sqlx::query_as(
        "SELECT table_name::text, column_name::text, is_nullable = 'NO' FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'",
    )
    .fetch_all(&pool)
    .await
    .expect("PostgreSQL's columns");

    let sorted = |columns: Vec<_>| columns.into_iter().collect::<BTreeSet<_>>();
    assert!(in_sqlite.len() > 40);
    assert_eq!(sorted(in_sqlite), sorted(in_postgres));
    pool.close().await;
    store.close().await;
    place.remove().await;
}
