//! Who works at this computer, as the system knows it.

/// The first of these variables that says something.
pub fn variable(names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
}

/// The login. A service may run without the variables that name it.
pub fn login() -> String {
    variable(&["USER", "LOGNAME", "USERNAME"]).unwrap_or_else(nameless)
}

/// The user's number.
#[cfg(unix)]
fn nameless() -> String {
    format!("uid {}", rustix::process::getuid().as_raw())
}

/// Windows has a name for everybody.
#[cfg(not(unix))]
fn nameless() -> String {
    "?".to_owned()
}
