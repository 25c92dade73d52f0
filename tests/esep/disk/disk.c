/*
 * A disk that can be watched and that fails on demand, for tests on Linux: loaded into the program with LD_PRELOAD.
 *
 *   ESEP_DISK_ROOT   only files below this folder count
 *   ESEP_DISK_LOG    every change of a file is appended here, as tests/esep/disk/mod.rs reads it
 *   ESEP_DISK_FULL   writes from this number on find no room (ENOSPC)
 *   ESEP_DISK_GONE   calls from this number on find no disk (EIO)
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static long limit(const char *name) {
    const char *value = getenv(name);
    return value ? atol(value) : -1;
}

static int below_root(const char *path) {
    const char *root = getenv("ESEP_DISK_ROOT");
    return root && strncmp(path, root, strlen(root)) == 0;
}

/* The absolute path of an open file, if it counts. */
static int counts(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0)
        return 0;
    path[length] = 0;
    return below_root(path);
}

/* 1 if this call has to fail; `errno` says how. */
static int fails(int writes) {
    static long calls, written;
    long gone = limit("ESEP_DISK_GONE"), full = limit("ESEP_DISK_FULL");
    calls++;
    written += writes;
    if (gone >= 0 && calls >= gone) {
        errno = EIO;
        return 1;
    }
    if (writes && full >= 0 && written >= full) {
        errno = ENOSPC;
        return 1;
    }
    return 0;
}

/* kind, length of the path, offset, length of the data, path, data: one record, one write. */
static void record(char kind, const char *path, int64_t offset, const void *data, uint32_t length) {
    const char *log = getenv("ESEP_DISK_LOG");
    if (!log)
        return;
    int saved = errno;
    int fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    uint32_t named = strlen(path);
    struct iovec parts[] = {{&kind, 1}, {&named, 4}, {&offset, 8}, {&length, 4}, {(void *)path, named}, {(void *)data, length}};
    syscall(SYS_writev, fd, parts, 6);
    syscall(SYS_close, fd);
    errno = saved;
}

static int opened(const char *path, int flags, mode_t mode) {
    char whole[PATH_MAX];
    if (path[0] != '/' && getcwd(whole, sizeof whole - strlen(path) - 1))
        strcat(strcat(whole, "/"), path);
    else
        strncpy(whole, path, sizeof whole - 1)[sizeof whole - 1] = 0;
    if (!below_root(whole))
        return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (fails(0))
        return -1;
    int is_new = (flags & O_CREAT) && access(path, F_OK) != 0;
    int fd = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (fd >= 0 && is_new)
        record('c', whole, 0, "", 0);
    else if (fd >= 0 && (flags & O_TRUNC))
        record('t', whole, 0, "", 0);
    return fd;
}

#define OPEN(name)                                     \
    int name(const char *path, int flags, ...) {       \
        va_list more;                                  \
        va_start(more, flags);                         \
        mode_t mode = va_arg(more, mode_t);            \
        va_end(more);                                  \
        return opened(path, flags, mode);              \
    }
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void *data, size_t length) {
    char path[PATH_MAX];
    int ours = counts(fd, path);
    if (ours && fails(1))
        return -1;
    off_t at = ours ? lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t done = syscall(SYS_write, fd, data, length);
    if (ours && done > 0)
        record('w', path, at, data, done);
    return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off_t at) {
    char path[PATH_MAX];
    int ours = counts(fd, path);
    if (ours && fails(1))
        return -1;
    ssize_t done = syscall(SYS_pwrite64, fd, data, length, at);
    if (ours && done > 0)
        record('w', path, at, data, done);
    return done;
}

ssize_t read(int fd, void *data, size_t length) {
    char path[PATH_MAX];
    if (counts(fd, path) && fails(0))
        return -1;
    return syscall(SYS_read, fd, data, length);
}

ssize_t pread64(int fd, void *data, size_t length, off_t at) {
    char path[PATH_MAX];
    if (counts(fd, path) && fails(0))
        return -1;
    return syscall(SYS_pread64, fd, data, length, at);
}

int ftruncate64(int fd, off_t length) {
    char path[PATH_MAX];
    int ours = counts(fd, path);
    if (ours && fails(0))
        return -1;
    int done = syscall(SYS_ftruncate, fd, length);
    if (ours && done == 0)
        record('t', path, length, "", 0);
    return done;
}

static int synced(long call, int fd) {
    char path[PATH_MAX];
    int ours = counts(fd, path);
    if (ours && fails(0))
        return -1;
    int done = syscall(call, fd);
    if (ours && done == 0)
        record('s', path, 0, "", 0);
    return done;
}

int fsync(int fd) { return synced(SYS_fsync, fd); }
int fdatasync(int fd) { return synced(SYS_fdatasync, fd); }

int unlink(const char *path) {
    int ours = below_root(path);
    if (ours && fails(0))
        return -1;
    int done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (ours && done == 0)
        record('u', path, 0, "", 0);
    return done;
}
