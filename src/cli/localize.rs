//! Gives clap's help and errors their words in the user's language.

use std::error::Error as _;
use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, Subcommand};

use super::args::{Code, empties};
use super::{Cli, Global};
use crate::error::{Error, Result};
use crate::locale::{Aim, Lang, Locale};
use crate::norms::{Vocabulary, norms};

/// What the arguments asked for.
pub enum Parsed {
    /// A command.
    Command(Box<Cli>),
    /// Help or the version, to be printed.
    Text(String),
    /// Help, because something is missing.
    Missing(String),
}

/// The language of help and errors, known before the arguments are parsed: `--lang`, `ESEP_LANG`, the system.
pub fn language(args: &[OsString]) -> Lang {
    let named = value_of(args, "--lang").or_else(|| std::env::var("ESEP_LANG").ok());
    named.and_then(|name| Lang::parse(&name)).unwrap_or_else(Lang::of_system)
}

/// Whether errors are wanted as JSON, known before the arguments are parsed.
pub fn wants_json(args: &[OsString]) -> bool {
    value_of(args, "--format").is_some_and(|format| format == "json" || format == "jsonl")
}

/// The command that the arguments name, as far as it is one: what its `--help` is asked with.
pub fn typed_command(args: &[OsString]) -> String {
    let tree = whole();
    let takes_value = |typed: &str| {
        let is = |option: &&Arg| {
            option.get_long().is_some_and(|name| typed.strip_prefix("--") == Some(name))
                || option.get_short().is_some_and(|letter| typed.strip_prefix('-') == Some(letter.to_string().as_str()))
        };
        tree.get_arguments().find(is).is_some_and(|option| option.get_action().takes_values())
    };
    let (mut at, mut words) = (&tree, vec!["esep"]);
    let mut typed = args.iter().skip(1).filter_map(|arg| arg.to_str());
    while let Some(word) = typed.next() {
        match at.find_subcommand(word) {
            Some(found) => {
                at = found;
                words.push(word);
            }
            None if takes_value(word) => drop(typed.next()),
            None if word.starts_with('-') => {}
            None => break,
        }
    }
    words.join(" ")
}

/// When errors are coloured, known before the arguments are parsed.
pub fn color(args: &[OsString]) -> String {
    value_of(args, "--color").unwrap_or_default()
}

/// The register that hints are for where the arguments were not understood. One letter may stand behind others: `-qf FILE`.
pub fn typed_aim(args: &[OsString]) -> Aim {
    let short = |at: usize| {
        let letters = args[at].to_str()?.strip_prefix('-')?.trim_start_matches(['n', 'q', 'y']).strip_prefix('f')?;
        match letters.strip_prefix('=').unwrap_or(letters) {
            "" => args.get(at + 1)?.to_str().map(str::to_owned),
            file => Some(file.to_owned()),
        }
    };
    let file = value_of(args, "--file").or_else(|| (1..args.len()).rev().find_map(short));
    file.map(|file| aim(Path::new(&file), &tree(program()))).unwrap_or_default()
}

fn aim(register: &Path, tree: &Command) -> Aim {
    Aim::at(register, tree.get_subcommands().map(|command| command.get_name().to_owned()).collect())
}

fn value_of(args: &[OsString], option: &str) -> Option<String> {
    let text = |arg: &OsString| arg.to_str().map(str::to_owned);
    args.iter().enumerate().rev().find_map(|(at, arg)| {
        let arg = arg.to_str()?;
        match arg.strip_prefix(option)? {
            "" => args.get(at + 1).and_then(text),
            rest => rest.strip_prefix('=').map(str::to_owned),
        }
    })
}

/// Parses the arguments. Texts are only made when one is to be shown.
pub fn parse(args: &[OsString], locale: &Locale) -> Result<Parsed> {
    let all = tree(Command::new("esep"));
    // Every noun gets a copy of the options that all share: only the noun that was typed is asked, and where it does not
    // understand, all of them.
    let noun = args.iter().skip(1).find_map(|word| all.find_subcommand(word)).cloned();
    let asked = noun.map(|noun| program().subcommand(noun).try_get_matches_from(args));
    let matches = asked.and_then(Result::ok).map_or_else(|| tree(program()).try_get_matches_from(args), Ok);
    let error = match matches.and_then(|matches| understood(&matches)) {
        Ok(mut cli) => {
            cli.global.aim = cli.register().map(|register| aim(&register, &all)).unwrap_or_default();
            return Ok(Parsed::Command(Box::new(cli)));
        }
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::DisplayVersion => Ok(Parsed::Text(error.to_string())),
        ErrorKind::DisplayHelp => Ok(Parsed::Text(help(args, locale))),
        // Nothing said what to do: the help says what there is.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            let asked: Vec<OsString> = args.iter().cloned().chain(["--help".into()]).collect();
            Ok(Parsed::Missing(help(&asked, locale)))
        }
        ErrorKind::InvalidSubcommand if error.get(ContextKind::InvalidSubcommand).map(shown).as_deref() == Some("help") => {
            let asked: Vec<OsString> = args.iter().filter(|arg| *arg != "help").cloned().chain(["--help".into()]).collect();
            Ok(Parsed::Text(help(&asked, locale)))
        }
        _ => Err(reword(&error, locale)),
    }
}

fn understood(matches: &ArgMatches) -> Result<Cli, clap::Error> {
    let mut global = Global::from_arg_matches(matches)?;
    global.command = typed(matches);
    Ok(Cli { global, command: super::Command::from_arg_matches(matches)? })
}

/// `student show`: the words of the command.
fn typed(matches: &ArgMatches) -> String {
    let mut words = Vec::new();
    let mut at = matches.subcommand();
    while let Some((word, inner)) = at {
        words.push(word);
        at = inner.subcommand();
    }
    words.join(" ")
}

/// The same parse again, with words, so that it ends in the right command's help.
fn help(args: &[OsString], locale: &Locale) -> String {
    let mut command = worded(whole(), locale, "");
    command.try_get_matches_from_mut(args).err().map(|error| error.to_string()).unwrap_or_default()
}

/// The program without its commands.
fn program() -> Command {
    let program = Command::new("esep").version(env!("CARGO_PKG_VERSION")).subcommand_required(true).arg_required_else_help(true);
    Global::augment_args(program.disable_help_flag(true).disable_version_flag(true).disable_help_subcommand(true))
}

/// A program with all its commands, of which most are made [later](super::Later).
fn tree(program: Command) -> Command {
    super::Command::augment_subcommands(program)
}

/// The whole command tree, made to the last option.
pub fn whole() -> Command {
    let mut tree = tree(program());
    tree.build();
    tree
}

/// The whole command tree with its words: for help and for tests. `path` is the words typed so far.
pub fn worded(command: Command, locale: &Locale, path: &str) -> Command {
    let word = |id: &str| locale.text(id, &[]);
    let own = if path.is_empty() { "cmd".to_owned() } else { format!("cmd-{}", id_of(path)) };
    let usage = usage(&command, locale, path);
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", word("cli-usage"));
    let mut command = command
        .about(word(&own))
        .override_usage(usage)
        .help_template(template)
        .subcommand_help_heading(word("cli-commands"))
        .mut_args(|arg| worded_arg(arg, locale, path));
    // What stands below the help of a noun stands below that of each of its commands.
    let noun = format!("cmd-{}", path.split(' ').next().unwrap_or_default());
    let examples = locale.attribute(&own, "examples", &[]).map(|examples| format!("{}\n{}", word("cli-examples"), indent(&examples)));
    let below = locale.attribute(&noun, "below", &[]).map(|below| format!("{below}\n"));
    let after: Vec<String> = examples.into_iter().chain(emptied(&command, locale)).chain(below).collect();
    if !after.is_empty() {
        command = command.after_help(after.join("\n"));
    }
    command.mut_subcommands(|sub| {
        let path = if path.is_empty() { sub.get_name().to_owned() } else { format!("{path} {}", sub.get_name()) };
        worded(sub, locale, &path)
    })
}

/// How an edit takes away what stands, and with which options.
fn emptied(command: &Command, locale: &Locale) -> Option<String> {
    let options = command.get_opts().filter(|arg| empties(arg) && command.get_name() != "add").filter_map(Arg::get_long);
    let options: Vec<String> = options.map(|option| format!("--{option}=")).collect();
    let told = [("example", options.first()?.as_str().into()), ("options", options.join(" ").into())];
    Some(format!("{}\n", locale.text("cli-empties", &told)))
}

/// The words of a command's path as they stand in the ids of texts.
fn id_of(path: &str) -> String {
    path.replace(' ', "-")
}

/// `esep register place STUDENT… --kind CODE [options]`.
fn usage(command: &Command, locale: &Locale, path: &str) -> String {
    let mut words = vec!["esep".to_owned()];
    words.extend(path.split(' ').filter(|name| !name.is_empty()).map(str::to_owned));
    if command.has_subcommands() {
        let name = locale.text("cli-command", &[]);
        words.push(if command.is_subcommand_required_set() { name } else { format!("[{name}]") });
    }
    for arg in command.get_positionals() {
        let many = if matches!(arg.get_action(), ArgAction::Append) { "…" } else { "" };
        let name = value_name(arg, locale);
        words.push(if arg.is_required_set() { format!("{name}{many}") } else { format!("[{name}{many}]") });
    }
    for arg in command.get_opts().filter(|arg| arg.is_required_set()) {
        words.push(format!("--{} {}", arg.get_long().unwrap_or_default(), value_name(arg, locale)));
    }
    words.push(format!("[{}]", locale.text("cli-options", &[])));
    words.join(" ")
}

/// The name of an argument's value in the user's language.
fn value_name(arg: &Arg, locale: &Locale) -> String {
    let name = arg.get_value_names().and_then(|names| names.first()).map(|name| name.to_lowercase());
    let name = name.filter(|_| arg.get_action().takes_values());
    name.map(|name| locale.text(&format!("cli-value-{name}"), &[])).unwrap_or_default()
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

fn worded_arg(arg: Arg, locale: &Locale, path: &str) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    // A report that is handed in takes the options of the report.
    let path = path.replace("report hand-in", "report");
    let help = locale.plain(&format!("arg-{}-{id}", id_of(&path))).unwrap_or_else(|| locale.text(&format!("arg-{id}"), &[]));
    let heading = match (arg.is_positional(), arg.is_global_set()) {
        (true, _) => "cli-arguments",
        (_, true) => "cli-global-options",
        _ => "cli-options-heading",
    };
    let arg = match value_name(&arg, locale) {
        name if name.is_empty() => arg,
        name => arg.value_name(name),
    };
    let help = match vocabulary(&id_of(&path), &id) {
        Some(vocabulary) => format!("{help}. {}\n{}", locale.text("cli-codes", &[]), codes(vocabulary, locale)),
        None => help,
    };
    let arg = match arg.get_index() {
        Some(place) => arg.display_order(place),
        None => arg,
    };
    let arg = arg.help(help).help_heading(locale.text(heading, &[]));
    if arg.get_action().takes_values() { arg.hide_default_value(true).hide_possible_values(true) } else { arg }
}

/// The set of codes that an option takes.
fn vocabulary(path: &str, id: &str) -> Option<Vocabulary> {
    match (path, id) {
        ("intervention-add" | "intervention-edit", "kind") | (_, "kind-of-work") => Some(Vocabulary::Intervention),
        ("outing-add" | "outing-edit", "kind") => Some(Vocabulary::Outing),
        ("family-aid-add", "kind") => Some(Vocabulary::Aid),
        ("document-add" | "document-edit" | "document-list", "kind") => Some(Vocabulary::Document),
        ("document-add" | "document-edit", "register") | (_, "kind") => Some(Vocabulary::Register),
        ("document-add" | "document-edit", "consent") => Some(Vocabulary::Consent),
        ("register-remove" | "council-decide", "ground") | (_, "remove-ground") => Some(Vocabulary::RemovalGround),
        (_, "ground") => Some(Vocabulary::Ground),
        ("family-list", "status") | (_, "social-status") => Some(Vocabulary::SocialStatus),
        ("consult-add" | "consult-edit", "refer") | (_, "agency") => Some(Vocabulary::Agency),
        ("incident-role", "role") => None,
        (_, "role") => Some(Vocabulary::Role),
        (_, "topic") => Some(Vocabulary::Topic),
        (_, "direction") => Some(Vocabulary::Direction),
        (_, "channel") => Some(Vocabulary::Channel),
        (_, "content") => Some(Vocabulary::Content),
        (_, "way") => Some(Vocabulary::Way),
        (_, "outcome") => Some(Vocabulary::Outcome),
        (_, "language") => Some(Vocabulary::Language),
        _ => None,
    }
}

/// `truancy — сабақтарды себепсіз қалдыру`, a line each.
fn codes(vocabulary: Vocabulary, locale: &Locale) -> String {
    let Ok(norms) = norms() else { return String::new() };
    let lines: Vec<String> = norms.items(vocabulary).map(|item| format!("{} — {}", item.code, item.label(locale.lang))).collect();
    lines.join("\n")
}

/// Our sentence for clap's error: the kind gives the code, the context the particulars.
fn reword(error: &clap::Error, locale: &Locale) -> Error {
    let context = |kind| error.get(kind).map(shown);
    let argument = context(ContextKind::InvalidArg).map(|names| argument_names(&names, locale)).unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let made = match error.kind() {
        ErrorKind::ValueValidation => {
            // What does not come from `args` comes from clap's own parser of numbers.
            let code = error.source().and_then(|source| source.downcast_ref()).map_or("bad_number", |Code(code)| code);
            return Error::usage(code).with("argument", argument).with("value", value);
        }
        ErrorKind::InvalidSubcommand => Error::usage(match context(ContextKind::SuggestedSubcommand) {
            Some(_) => "cli_unknown_command_near",
            None => "cli_unknown_command",
        })
        .with("value", context(ContextKind::InvalidSubcommand).unwrap_or_default())
        // clap names the likeliest last.
        .with("nearest", context(ContextKind::SuggestedSubcommand).unwrap_or_default().rsplit(", ").collect::<Vec<_>>().join(", ")),
        ErrorKind::UnknownArgument if argument == "--public" => Error::usage("public_not_here").with("reports", public_reports()),
        ErrorKind::UnknownArgument if !argument.starts_with('-') => Error::usage("cli_stray_word"),
        ErrorKind::UnknownArgument => Error::usage(match context(ContextKind::SuggestedArg) {
            Some(_) => "cli_unknown_option_near",
            None => "cli_unknown_option",
        })
        .with("nearest", context(ContextKind::SuggestedArg).unwrap_or_default()),
        ErrorKind::MissingRequiredArgument => Error::usage("cli_missing"),
        ErrorKind::ArgumentConflict => Error::usage("cli_conflict")
            .with("other", context(ContextKind::PriorArg).map(|names| argument_names(&names, locale)).unwrap_or_default()),
        ErrorKind::InvalidValue if value.is_empty() => Error::usage("cli_no_value"),
        ErrorKind::InvalidUtf8 => Error::usage("cli_not_utf8"),
        _ => Error::usage("cli_other").with("value", value),
    };
    made.with("argument", argument)
}

/// The reports that may leave the school.
fn public_reports() -> String {
    let command = whole();
    let reports = command.find_subcommand("report").into_iter().flat_map(Command::get_subcommands);
    let public = reports.filter(|report| report.get_arguments().any(|arg| arg.get_id() == "public"));
    public.map(Command::get_name).collect::<Vec<_>>().join(", ")
}

/// `--kind <CODE>, <STUDENT>...` as people read it: `--kind, ОҚУШЫ`.
fn argument_names(names: &str, locale: &Locale) -> String {
    let name = |name: &str| match name.split_once(" <") {
        Some((option, _)) => option.to_owned(),
        None => {
            let bare = name.trim_end_matches("...").trim_matches(['<', '>', '[', ']']);
            locale.plain(&format!("cli-value-{}", bare.to_lowercase())).unwrap_or_else(|| bare.to_owned())
        }
    };
    names.split(", ").map(name).collect::<Vec<_>>().join(", ")
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        ContextValue::StyledStr(text) => text.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Parsed, parse};
    use crate::locale::{Lang, Locale};

    /// A word that is a noun elsewhere may be the value of an option.
    #[test]
    fn the_noun_is_found_wherever_it_stands() {
        let command = |line: &str| {
            let args: Vec<_> = line.split(' ').map(Into::into).collect();
            match parse(&args, &Locale::new(Lang::En)) {
                Ok(Parsed::Command(cli)) => cli.global.command,
                _ => "no command".to_owned(),
            }
        };
        for line in ["esep register list", "esep -f student register list", "esep --actor check register list --all -q"] {
            assert_eq!(command(line), "register list", "{line}");
        }
        assert_eq!(command("esep student show register"), "student show");
        assert_eq!(command("esep -f student"), "no command");
    }
}
