//! Binds a browser module that cargo built: the module as browsers load it, and the JavaScript that speaks with it. One that comes in
//! parts is parted first.

use anyhow::{Context, Result, anyhow, ensure};
use std::fs;
use std::path::Path;
use walrus::{ModuleConfig, passes::gc};
use wasm_bindgen_cli_support::Bindgen;

/// A bound module.
pub(crate) struct Module {
    /// An ES module. It does not know where the other halves are: the loader tells it.
    pub script: Vec<u8>,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
    /// The part of it that is fetched by itself, where it has one. It is instantiated with what the module exports, as `__wasm_split`.
    pub part: Option<Vec<u8>>,
}

/// The script that parting a module makes, to fetch the part when the module's code asks for it. Ours fetch it before anything asks, so
/// the bound script says at once that it is there ([`linked`]).
const LINK: &str = "./part.js";

/// Binds the module in this file under this name, without the names and notes that only a debugger reads. `part` is what the module's
/// code calls the part of it that is fetched by itself.
pub(crate) fn bind(file: &Path, name: &str, part: Option<&str>) -> Result<Module> {
    let mut bindgen = Bindgen::new();
    let parted = part.map(|part| parted(file, part)).transpose();
    let parted = parted.with_context(|| format!("could not part {}", file.display()))?;
    match &parted {
        // The part finds functions of the main half in the table, which it asks for by the linker's name.
        Some((main, _)) => bindgen.input_bytes(name, main.clone()).keep_lld_exports(true),
        None => bindgen.input_path(file),
    };
    let mut output = bindgen
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
    let script = part.map_or_else(|| Ok(output.js().to_owned()), |part| linked(output.js(), part))?;
    let part = parted.map(|(_, part)| part);
    Ok(Module { script: script.into_bytes(), wasm: output.wasm_mut().emit_wasm(), part })
}

/// The bound script with an answer of its own in place of the one that would fetch the part.
fn linked(script: &str, part: &str) -> Result<String> {
    let rest = script.strip_prefix(&format!("import * as import1 from \"{LINK}\"\n"));
    let rest = rest.context("the script is bound to its part in another way than known")?;
    // The callback is known by its number in the table.
    let answer = "(callback, data) => wasm.__indirect_function_table.get(callback)(data, true)";
    Ok(format!("const import1 = {{ __wasm_split_load_{part}: {answer} }};\n{rest}"))
}

/// The main module, still to be bound, and the part.
fn parted(file: &Path, part: &str) -> Result<(Vec<u8>, Vec<u8>)> {
    let folder = file.with_extension("parts");
    let (input, main) = (fs::read(file)?, folder.join("main.wasm"));
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    let made = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let file = folder.join(format!("split_{part}.wasm"));
    ensure!(made.split_modules == [file.clone()], "there is more than the one part: {:?}", made.split_modules);
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(&fs::read(file)?)?;
    // Types that only the other half uses.
    gc::run(&mut module);
    Ok((fs::read(main)?, module.emit_wasm()))
}
