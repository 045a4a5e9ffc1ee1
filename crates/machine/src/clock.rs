//! Clocks.

use jiff::Timestamp;
use std::time::{Duration, SystemTime};

/// The time now; of a clock that is set beyond the times that can be written, the nearest of those. A vault does not open by
/// such a clock.
#[must_use]
pub fn now() -> Timestamp {
    timestamp(SystemTime::now())
}

fn timestamp(time: SystemTime) -> Timestamp {
    let nearest = if time < SystemTime::UNIX_EPOCH { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::try_from(time).unwrap_or(nearest)
}

/// How long the machine has been running, asleep or awake, by a clock that nobody sets. [`Instant`](std::time::Instant) stands
/// still on Linux while the machine sleeps.
#[must_use]
pub fn since_start() -> Duration {
    #[cfg(target_os = "linux")]
    {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
    }
    #[cfg(not(target_os = "linux"))]
    {
        static FIRST: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
        FIRST.get_or_init(std::time::Instant::now).elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_beyond_all_times_tells_the_nearest() {
        let day = Duration::from_secs(24 * 60 * 60);
        let after = |days: u32| SystemTime::UNIX_EPOCH + day * days;
        assert_eq!(timestamp(after(20_000)).to_string(), "2024-10-04T00:00:00Z");
        assert_eq!(timestamp(after(2_932_897)), Timestamp::MAX, "1 January 10000");
        assert_eq!(timestamp(after(1 << 24)), Timestamp::MAX);
        assert_eq!(timestamp(SystemTime::UNIX_EPOCH - day), Timestamp::from_second(-86_400).unwrap());
        assert_eq!(timestamp(SystemTime::UNIX_EPOCH - day * (1 << 24)), Timestamp::MIN);
    }

    /// As the system itself says, sleep counted.
    #[cfg(target_os = "linux")]
    #[test]
    fn how_long_the_machine_has_been_running_counts_its_sleep() {
        let before = since_start();
        let text = std::fs::read_to_string("/proc/uptime").unwrap();
        let said: f64 = text.split_whitespace().next().unwrap().parse().unwrap();
        // It is told in hundredths of a second.
        let (from, to) = (before.as_secs_f64() - 0.01, since_start().as_secs_f64());
        assert!((from..=to).contains(&said), "{from} <= {said} <= {to}");
    }
}
