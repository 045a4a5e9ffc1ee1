/*
 * Makes storage fail under a program that knows nothing of it, or writes down what the program asks of storage.
 *
 * Loaded with LD_PRELOAD. Only calls that change a file or folder under FAULTS_DIR count; everything else passes through.
 * Each process counts its own calls. hotline_tests::Faults says how the outside looks; this is the inside:
 *
 *   FAULTS_DIR     the folder, absolute, with no symbolic link in it
 *   FAULTS_MODE    count       no fault
 *                  kill        SIGKILL in place of call number FAULTS_AT
 *                  kill-after  SIGKILL right after it
 *                  torn        half of the bytes of that write, then SIGKILL (of another call: as kill)
 *                  enospc      from that call on, calls that need room fail with ENOSPC
 *                  eio         that one call fails with EIO and does nothing
 *                  record      no fault; every call, its bytes, and what goes to standard output and error, to FAULTS_LOG
 *   FAULTS_AT      from 1
 *   FAULTS_REPORT  a file: one line for each call, "NUMBER NAME PATH", written before the call is made
 *   FAULTS_LOG     a file: the records of mode record
 *
 * A record is a line "NAME NUMBER NUMBER LENGTH LENGTH\n", then bytes of the first length, bytes of the second, "\n".
 *
 * What it does not see: writes through mmap (SQLite's -shm, which is rebuilt after a crash), and files opened with
 * fopen. In its place the calls that move bytes inside the kernel, and files without a name, are refused as a kernel
 * without them would, so that programs fall back to plain calls.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#if !defined(__linux__) || !defined(__LP64__)
#error "written for 64-bit Linux"
#endif

enum mode { OFF, COUNT, KILL, KILL_AFTER, TORN, NO_ROOM, IO_ERROR, RECORD };

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static enum mode mode = OFF;
static const char *dir, *report, *record_to;
static size_t dir_len;
static long at, calls;

static void read_settings(void)
{
	static const char *const names[] = { "", "count", "kill", "kill-after", "torn", "enospc", "eio", "record" };
	const char *name = getenv("FAULTS_MODE"), *number = getenv("FAULTS_AT");
	dir = getenv("FAULTS_DIR");
	report = getenv("FAULTS_REPORT");
	record_to = getenv("FAULTS_LOG");
	if (!dir || !name)
		return;
	dir_len = strlen(dir);
	at = number ? atol(number) : 0;
	for (int i = COUNT; i <= RECORD; i++)
		if (strcmp(name, names[i]) == 0)
			mode = i;
	if (mode == OFF || (mode == RECORD && !record_to)) {
		static const char said[] = "faults: FAULTS_MODE is unknown, or FAULTS_LOG is missing\n";
		syscall(SYS_write, 2, said, sizeof said - 1);
		_exit(125);
	}
}

static int on(void)
{
	pthread_once(&once, read_settings);
	return mode != OFF;
}

static void die(void)
{
	syscall(SYS_kill, getpid(), SIGKILL);
	for (;;)
		pause();
}

/* Appends to a file of our own, which is closed again at once: programs close descriptors that they don't know. */
static void append(const char *file, const struct iovec *parts, int count)
{
	int fd = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	if (fd < 0 || syscall(SYS_writev, fd, parts, count) < 0) {
		static const char said[] = "faults: the log can't be written\n";
		syscall(SYS_write, 2, said, sizeof said - 1);
		_exit(125);
	}
	syscall(SYS_close, fd);
}

/* ---- which calls count ---- */

static int inside(const char *path)
{
	return strncmp(path, dir, dir_len) == 0 && (path[dir_len] == '/' || path[dir_len] == 0);
}

/* The path relative to the folder; empty for one outside. */
static const char *relative(const char *path)
{
	return !inside(path) ? "" : path[dir_len] ? path + dir_len + 1 : ".";
}

/* The path of an open descriptor, if it is under the folder. A file that was removed meanwhile counts as well. */
static int tracked_fd(int fd, char path[PATH_MAX])
{
	char link[40];
	if (!on())
		return 0;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t len = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
	if (len < 0)
		return 0;
	path[len] = 0;
	return inside(path);
}

/* The absolute path that (base, name) means, its folder's symbolic links resolved. */
static int absolute(int base, const char *name, char path[PATH_MAX])
{
	char joined[2 * PATH_MAX], folder[PATH_MAX];
	if (!name || !*name)
		return 0;
	if (*name == '/' || base == AT_FDCWD) {
		snprintf(joined, sizeof joined, "%s%s", *name == '/' ? "" : "./", name);
	} else {
		char link[40];
		snprintf(link, sizeof link, "/proc/self/fd/%d", base);
		ssize_t len = syscall(SYS_readlinkat, AT_FDCWD, link, folder, PATH_MAX - 1);
		if (len < 0)
			return 0;
		folder[len] = 0;
		snprintf(joined, sizeof joined, "%s/%s", folder, name);
	}
	size_t len = strlen(joined);
	while (len > 1 && joined[len - 1] == '/')
		joined[--len] = 0;
	char *slash = strrchr(joined, '/');
	if (slash == joined)
		return snprintf(path, PATH_MAX, "%s", joined) < PATH_MAX;
	*slash = 0;
	if (!realpath(joined, folder))
		return 0;
	return snprintf(path, PATH_MAX, "%s/%s", folder, slash + 1) < PATH_MAX;
}

static int tracked_path(int base, const char *name, char path[PATH_MAX])
{
	int before = errno, is = on() && absolute(base, name, path) && inside(path);
	errno = before;
	return is;
}

/* ---- what happens at a call that counts; the lock is held ---- */

/* Counts a call and does what is due before it. Not 0: the call must fail with this error. */
static int begin(const char *name, const char *path, int needs_room, int is_write)
{
	calls++;
	if (report) {
		char head[64];
		int len = snprintf(head, sizeof head, "%ld %s ", calls, name);
		struct iovec line[] = { { head, (size_t)len }, { (void *)relative(path), strlen(relative(path)) }, { "\n", 1 } };
		append(report, line, 3);
	}
	if (mode == NO_ROOM && calls >= at && needs_room)
		return ENOSPC;
	if (calls != at)
		return 0;
	if (mode == KILL || (mode == TORN && !is_write))
		die();
	return mode == IO_ERROR ? EIO : 0;
}

static void end(void)
{
	if (mode == KILL_AFTER && calls == at)
		die();
}

static void log_record(const char *name, unsigned long long a, unsigned long long b, const char *first, const struct iovec *second, int count, size_t len)
{
	char head[128];
	struct iovec parts[2 + IOV_MAX + 1];
	if (mode != RECORD || count > IOV_MAX)
		return;
	int used = 2;
	size_t first_len = strlen(first), left = len;
	int head_len = snprintf(head, sizeof head, "%s %llu %llu %zu %zu\n", name, a, b, first_len, len);
	parts[0] = (struct iovec) { head, (size_t)head_len };
	parts[1] = (struct iovec) { (void *)first, first_len };
	for (int i = 0; i < count && left; i++) {
		size_t some = second[i].iov_len < left ? second[i].iov_len : left;
		parts[used++] = (struct iovec) { second[i].iov_base, some };
		left -= some;
	}
	parts[used++] = (struct iovec) { "\n", 1 };
	append(record_to, parts, used);
}

static void log_paths(const char *name, const char *first, const char *second)
{
	struct iovec part = { (void *)second, strlen(second) };
	log_record(name, 0, 0, first, &part, 1, part.iov_len);
}

static void log_file(const char *name, int fd, unsigned long long number)
{
	struct stat about;
	if (mode == RECORD && fstat(fd, &about) == 0)
		log_record(name, about.st_ino, number, "", NULL, 0, 0);
}

/* A call that takes paths: counts it, makes it, logs it. */
#define PATH_CALL(name, path, needs_room, real, log)                                                                    \
	do {                                                                                                            \
		pthread_mutex_lock(&lock);                                                                              \
		int error = begin(name, path, needs_room, 0);                                                           \
		long result = -1;                                                                                       \
		if (!error) {                                                                                           \
			result = (real);                                                                                \
			error = errno;                                                                                  \
			if (result >= 0) {                                                                              \
				log;                                                                                    \
			}                                                                                               \
			end();                                                                                          \
		}                                                                                                       \
		pthread_mutex_unlock(&lock);                                                                            \
		errno = error;                                                                                          \
		return (int)result;                                                                                     \
	} while (0)

/* ---- opening ---- */

static int raw_open(int base, const char *name, int flags, mode_t bits)
{
	return (int)syscall(SYS_openat, base, name, flags, bits);
}

static void log_open(int fd, const char *path, int flags, int existed)
{
	struct stat about;
	if (mode != RECORD || fstat(fd, &about) != 0 || !S_ISREG(about.st_mode))
		return;
	log_record(existed ? "open" : "create", about.st_ino, 0, relative(path), NULL, 0, 0);
	if (existed && (flags & O_TRUNC))
		log_record("truncate", about.st_ino, 0, "", NULL, 0, 0);
}

static int do_open(const char *name, int base, const char *file, int flags, mode_t bits)
{
	char path[PATH_MAX];
	if (!tracked_path(base, file, path))
		return raw_open(base, file, flags, bits);
	if ((flags & O_TMPFILE) == O_TMPFILE) {
		errno = EOPNOTSUPP;
		return -1;
	}
	int existed = syscall(SYS_faccessat, base, file, F_OK) == 0;
	if ((flags & O_CREAT && !existed) || (flags & O_TRUNC && existed && (flags & O_ACCMODE) != O_RDONLY))
		PATH_CALL(name, path, !existed, raw_open(base, file, flags, bits), log_open((int)result, path, flags, existed));
	pthread_mutex_lock(&lock);
	int fd = raw_open(base, file, flags, bits), error = errno;
	if (fd >= 0)
		log_open(fd, path, 0, 1);
	pthread_mutex_unlock(&lock);
	errno = error;
	return fd;
}

#define BITS                                                                                                            \
	mode_t bits = 0;                                                                                                \
	if (flags & (O_CREAT | O_TMPFILE)) {                                                                            \
		va_list more;                                                                                           \
		va_start(more, flags);                                                                                  \
		bits = va_arg(more, mode_t);                                                                            \
		va_end(more);                                                                                           \
	}

int open(const char *file, int flags, ...) { BITS return do_open("open", AT_FDCWD, file, flags, bits); }
int open64(const char *file, int flags, ...) { BITS return do_open("open", AT_FDCWD, file, flags, bits); }
int openat(int base, const char *file, int flags, ...) { BITS return do_open("open", base, file, flags, bits); }
int openat64(int base, const char *file, int flags, ...) { BITS return do_open("open", base, file, flags, bits); }
int creat(const char *file, mode_t bits) { return do_open("open", AT_FDCWD, file, O_CREAT | O_WRONLY | O_TRUNC, bits); }
int creat64(const char *file, mode_t bits) { return do_open("open", AT_FDCWD, file, O_CREAT | O_WRONLY | O_TRUNC, bits); }
int __open_2(const char *file, int flags) { return do_open("open", AT_FDCWD, file, flags, 0); }
int __open64_2(const char *file, int flags) { return do_open("open", AT_FDCWD, file, flags, 0); }
int __openat_2(int base, const char *file, int flags) { return do_open("open", base, file, flags, 0); }
int __openat64_2(int base, const char *file, int flags) { return do_open("open", base, file, flags, 0); }

/* ---- writing ---- */

static ssize_t raw_write(int fd, const struct iovec *parts, int count, off_t offset)
{
	if (offset >= 0)
		return syscall(SYS_pwritev, fd, parts, count, offset, 0L);
	return syscall(SYS_writev, fd, parts, count);
}

/* Writes the first half of the bytes, then dies. */
static void tear(int fd, const struct iovec *parts, int count, off_t offset)
{
	size_t half = 0;
	for (int i = 0; i < count; i++)
		half += parts[i].iov_len;
	half /= 2;
	for (int i = 0; i < count && half; i++) {
		struct iovec part = { parts[i].iov_base, parts[i].iov_len < half ? parts[i].iov_len : half };
		ssize_t done = raw_write(fd, &part, 1, offset);
		if (done < 0)
			break;
		half -= (size_t)done;
		offset = offset < 0 ? offset : offset + done;
	}
	die();
}

/* An offset below 0 is the descriptor's own position. */
static ssize_t do_write(const char *name, int fd, const struct iovec *parts, int count, off_t offset)
{
	char path[PATH_MAX];
	struct stat about;
	int tracked = tracked_fd(fd, path);
	if (!tracked && !(mode == RECORD && (fd == 1 || fd == 2)))
		return raw_write(fd, parts, count, offset);
	pthread_mutex_lock(&lock);
	ssize_t result = -1;
	int error = tracked ? begin(name, path, 1, 1) : 0;
	if (!error) {
		if (tracked && mode == TORN && calls == at)
			tear(fd, parts, count, offset);
		off_t from = offset;
		if (tracked && mode == RECORD && fstat(fd, &about) == 0) {
			int flags = fcntl(fd, F_GETFL);
			from = flags & O_APPEND ? about.st_size : offset < 0 ? lseek(fd, 0, SEEK_CUR) : offset;
		}
		result = raw_write(fd, parts, count, offset);
		error = errno;
		if (result > 0 && tracked && mode == RECORD && S_ISREG(about.st_mode))
			log_record("write", about.st_ino, (unsigned long long)from, "", parts, count, (size_t)result);
		if (result > 0 && !tracked)
			log_record("output", (unsigned long long)fd, 0, "", parts, count, (size_t)result);
		if (tracked)
			end();
	}
	pthread_mutex_unlock(&lock);
	errno = error;
	return result;
}

static ssize_t write_bytes(const char *name, int fd, const void *bytes, size_t len, off_t offset)
{
	struct iovec part = { (void *)bytes, len };
	return do_write(name, fd, &part, 1, offset);
}

ssize_t write(int fd, const void *bytes, size_t len) { return write_bytes("write", fd, bytes, len, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t len, off_t offset) { return write_bytes("pwrite", fd, bytes, len, offset); }
ssize_t pwrite64(int fd, const void *bytes, size_t len, off64_t offset) { return write_bytes("pwrite", fd, bytes, len, offset); }
ssize_t writev(int fd, const struct iovec *parts, int count) { return do_write("writev", fd, parts, count, -1); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return do_write("pwritev", fd, parts, count, offset); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) { return do_write("pwritev", fd, parts, count, offset); }

/* Refused inside the folder: programs then read and write. */
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t len, unsigned flags)
{
	char path[PATH_MAX];
	if (tracked_fd(to, path)) {
		errno = ENOSYS;
		return -1;
	}
	return syscall(SYS_copy_file_range, from, from_at, to, to_at, len, flags);
}

ssize_t sendfile(int to, int from, off_t *from_at, size_t len)
{
	char path[PATH_MAX];
	if (tracked_fd(to, path)) {
		errno = ENOSYS;
		return -1;
	}
	return syscall(SYS_sendfile, to, from, from_at, len);
}
ssize_t sendfile64(int to, int from, off64_t *from_at, size_t len) { return sendfile(to, from, from_at, len); }

ssize_t splice(int from, off64_t *from_at, int to, off64_t *to_at, size_t len, unsigned flags)
{
	char path[PATH_MAX];
	if (tracked_fd(to, path)) {
		errno = EINVAL;
		return -1;
	}
	return syscall(SYS_splice, from, from_at, to, to_at, len, flags);
}

/* ---- length ---- */

static int do_ftruncate(int fd, off_t len)
{
	char path[PATH_MAX];
	struct stat about;
	if (!tracked_fd(fd, path))
		return (int)syscall(SYS_ftruncate, fd, len);
	int grows = fstat(fd, &about) == 0 && about.st_size < len;
	PATH_CALL("ftruncate", path, grows, syscall(SYS_ftruncate, fd, len), log_file("truncate", fd, (unsigned long long)len));
}
int ftruncate(int fd, off_t len) { return do_ftruncate(fd, len); }
int ftruncate64(int fd, off64_t len) { return do_ftruncate(fd, len); }

int truncate(const char *file, off_t len)
{
	int fd = do_open("open", AT_FDCWD, file, O_WRONLY | O_CLOEXEC, 0);
	if (fd < 0)
		return -1;
	int result = do_ftruncate(fd, len), error = errno;
	close(fd);
	errno = error;
	return result;
}
int truncate64(const char *file, off64_t len) { return truncate(file, len); }

/* Making room counts, and is logged as the new length. Other kinds (holes) are refused. */
static int do_fallocate(int fd, int kind, off_t offset, off_t len)
{
	char path[PATH_MAX];
	struct stat about;
	if (!tracked_fd(fd, path))
		return (int)syscall(SYS_fallocate, fd, kind, offset, len);
	if (kind != 0) {
		errno = EOPNOTSUPP;
		return -1;
	}
	PATH_CALL("fallocate", path, 1, syscall(SYS_fallocate, fd, kind, offset, len),
		  if (fstat(fd, &about) == 0) log_file("truncate", fd, (unsigned long long)about.st_size));
}
int fallocate(int fd, int kind, off_t offset, off_t len) { return do_fallocate(fd, kind, offset, len); }
int fallocate64(int fd, int kind, off64_t offset, off64_t len) { return do_fallocate(fd, kind, offset, len); }
int posix_fallocate(int fd, off_t offset, off_t len)
{
	int before = errno, error = do_fallocate(fd, 0, offset, len) == 0 ? 0 : errno;
	errno = before;
	return error;
}
int posix_fallocate64(int fd, off64_t offset, off64_t len) { return posix_fallocate(fd, offset, len); }

/* ---- syncing ---- */

static void log_sync(int fd, const char *path)
{
	struct stat about;
	if (mode == RECORD && fstat(fd, &about) == 0 && S_ISDIR(about.st_mode))
		log_paths("sync-folder", relative(path), "");
	else
		log_file("sync", fd, 0);
}

int fsync(int fd)
{
	char path[PATH_MAX];
	if (!tracked_fd(fd, path))
		return (int)syscall(SYS_fsync, fd);
	PATH_CALL("fsync", path, 0, syscall(SYS_fsync, fd), log_sync(fd, path));
}

int fdatasync(int fd)
{
	char path[PATH_MAX];
	if (!tracked_fd(fd, path))
		return (int)syscall(SYS_fdatasync, fd);
	PATH_CALL("fdatasync", path, 0, syscall(SYS_fdatasync, fd), log_sync(fd, path));
}

/* ---- names ---- */

int renameat2(int from_base, const char *from, int to_base, const char *to, unsigned flags)
{
	char a[PATH_MAX], b[PATH_MAX];
	int from_tracked = tracked_path(from_base, from, a), to_tracked = tracked_path(to_base, to, b);
	if (!from_tracked && !to_tracked)
		return (int)syscall(SYS_renameat2, from_base, from, to_base, to, flags);
	if (flags & RENAME_EXCHANGE) {
		errno = EINVAL;
		return -1;
	}
	PATH_CALL("rename", to_tracked ? b : a, 0, syscall(SYS_renameat2, from_base, from, to_base, to, flags),
		  log_paths("rename", from_tracked ? relative(a) : "", to_tracked ? relative(b) : ""));
}
int renameat(int from_base, const char *from, int to_base, const char *to) { return renameat2(from_base, from, to_base, to, 0); }
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

int linkat(int from_base, const char *from, int to_base, const char *to, int flags)
{
	char a[PATH_MAX], b[PATH_MAX];
	int from_tracked = tracked_path(from_base, from, a);
	if (!tracked_path(to_base, to, b))
		return (int)syscall(SYS_linkat, from_base, from, to_base, to, flags);
	PATH_CALL("link", b, 1, syscall(SYS_linkat, from_base, from, to_base, to, flags),
		  log_paths("link", from_tracked ? relative(a) : "", relative(b)));
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int symlinkat(const char *target, int base, const char *name)
{
	char path[PATH_MAX];
	if (!tracked_path(base, name, path))
		return (int)syscall(SYS_symlinkat, target, base, name);
	PATH_CALL("symlink", path, 1, syscall(SYS_symlinkat, target, base, name), log_paths("symlink", target, relative(path)));
}
int symlink(const char *target, const char *name) { return symlinkat(target, AT_FDCWD, name); }

int unlinkat(int base, const char *name, int flags)
{
	char path[PATH_MAX];
	if (!tracked_path(base, name, path))
		return (int)syscall(SYS_unlinkat, base, name, flags);
	PATH_CALL(flags & AT_REMOVEDIR ? "rmdir" : "unlink", path, 0, syscall(SYS_unlinkat, base, name, flags),
		  log_paths("remove", relative(path), ""));
}
int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }
int remove(const char *name)
{
	struct stat about;
	return unlinkat(AT_FDCWD, name, lstat(name, &about) == 0 && S_ISDIR(about.st_mode) ? AT_REMOVEDIR : 0);
}

int mkdirat(int base, const char *name, mode_t bits)
{
	char path[PATH_MAX];
	if (!tracked_path(base, name, path))
		return (int)syscall(SYS_mkdirat, base, name, bits);
	PATH_CALL("mkdir", path, 1, syscall(SYS_mkdirat, base, name, bits), log_paths("make-folder", relative(path), ""));
}
int mkdir(const char *name, mode_t bits) { return mkdirat(AT_FDCWD, name, bits); }
