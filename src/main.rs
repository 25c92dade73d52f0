//! `esep`: a school's register of children who need heightened attention.

use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    esep::keep_private();
    let args: Vec<OsString> = std::env::args_os().collect();
    // A fault of the program itself is told in words; details of a panic could hold names.
    std::panic::set_hook(Box::new(|_| {}));
    match std::panic::catch_unwind(|| esep::run(&args)) {
        Ok(exit) => exit.into(),
        Err(_) => {
            esep::tell_of_own_fault(&args);
            esep::Exit::Damaged.into()
        }
    }
}
