//! Binds a browser module that cargo built: the module as browsers load it, and the JavaScript that speaks with it.

use anyhow::{Context, Result, ensure};
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// The two halves of the bound module.
pub(crate) struct Module {
    /// An ES module. It does not know where the other half is: the loader tells it.
    pub script: Vec<u8>,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
}

/// Binds the module in this file under this name, without the names and notes that only a debugger reads.
pub(crate) fn bind(file: &Path, name: &str) -> Result<Module> {
    let mut output = Bindgen::new()
        .input_path(file)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .with_context(|| format!("could not bind {}", file.display()))?;
    // Every crate is listed, most with nothing.
    let inline = output.snippets().iter().filter(|(_, scripts)| !scripts.is_empty());
    let brought: Vec<&String> = inline.map(|(of, _)| of).chain(output.local_modules().keys()).collect();
    ensure!(
        brought.is_empty(),
        "dependencies bring JavaScript files of their own, and nothing here names those by content yet: {brought:?}"
    );
    Ok(Module { script: output.js().as_bytes().to_vec(), wasm: output.wasm_mut().emit_wasm() })
}
