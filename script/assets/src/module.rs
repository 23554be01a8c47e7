//! Binds the browser module that cargo built: the module as browsers load it, and the JavaScript that speaks with it.

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

/// Binds the module in this file, without the names and notes that only a debugger reads.
pub(crate) fn bind(file: &Path) -> Result<Module> {
    let mut output = Bindgen::new()
        .input_path(file)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .with_context(|| format!("could not bind {}", file.display()))?;
    ensure!(
        output.snippets().is_empty() && output.local_modules().is_empty(),
        "a dependency brings JavaScript files of its own, and nothing here names those by content yet: {:?} {:?}",
        output.snippets().keys(),
        output.local_modules().keys()
    );
    Ok(Module {
        script: output.js().as_bytes().to_vec(),
        wasm: output.wasm_mut().emit_wasm(),
    })
}
