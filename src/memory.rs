//! What stands in memory, names and keys, stays there.

/// A crash leaves no picture of the memory, and no other program of the same user looks into it. Where the system cannot promise
/// that, the work goes on.
#[cfg(unix)]
pub fn keep_private() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    // A program that collects crashes is given them whatever the limit says.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Windows keeps pictures of crashes only where its user has asked for them.
#[cfg(not(unix))]
pub fn keep_private() {}
