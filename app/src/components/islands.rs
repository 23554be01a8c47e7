//! Loads the browser's modules. Only pages that need one carry it.

use leptos::prelude::*;

use crate::context::Services;

/// The island loader, told where the module's halves are.
#[component]
pub fn Islands() -> impl IntoView {
    use_context::<Services>().map(|services| {
        let path = |name: &str| services.files.path(name);
        view! {
            <Ahead module="app"/>
            <script type="module" src=path("loader.js") data-app=path("app.js") data-wasm=path("app_bg.wasm")></script>
        }
    })
}

/// Has the browser fetch a module, so that it is there when a script asks for it.
#[component]
pub fn Ahead(module: &'static str) -> impl IntoView {
    use_context::<Services>().map(|services| {
        let path = |ending: &str| services.files.path(&format!("{module}{ending}"));
        view! {
            <link rel="modulepreload" href=path(".js")/>
            <link rel="preload" href=path("_bg.wasm") r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
        }
    })
}

/// The same for the desk, with the data and the script that it works with.
#[component]
pub fn DeskAhead() -> impl IntoView {
    use_context::<Services>().map(|services| {
        let path = |name: &str| services.files.path(name);
        view! {
            <Ahead module="desk"/>
            <link rel="modulepreload" href=path("what-if.js")/>
            <link rel="preload" href=path("data.json") r#as="fetch" r#type="application/json" crossorigin="anonymous"/>
        }
    })
}
