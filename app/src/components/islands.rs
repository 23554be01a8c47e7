//! Loads the browser's module. Only pages with an island carry it.

use leptos::prelude::*;

use crate::context::Services;

/// The loader, told where the module's halves are.
#[component]
pub fn Islands() -> impl IntoView {
    use_context::<Services>().map(|services| {
        let path = |name: &str| services.files.path(name);
        view! {
            <link rel="modulepreload" href=path("app.js")/>
            <link rel="preload" href=path("app_bg.wasm") r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
            <script type="module" src=path("loader.js") data-app=path("app.js") data-wasm=path("app_bg.wasm")></script>
        }
    })
}
