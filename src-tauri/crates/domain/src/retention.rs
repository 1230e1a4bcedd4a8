//! Which backups are kept: many of late, few of long ago.

use crate::Moment;
use std::collections::HashSet;

/// The newest ones are kept whenever they were made.
const NEWEST: usize = 5;
/// Of this many days, the newest of each.
const DAYS: usize = 14;
/// Of this many weeks, the newest of each.
const WEEKS: usize = 8;

const DAY_MS: i64 = 86_400_000;
/// 1970-01-01 was a Thursday: with this, weeks begin on Monday.
const MONDAY: i64 = 3;

/// Which of `made` are not needed any more, as their places in the list.
///
/// Days and weeks are those in which something was made, not those before today: a clock that jumps ahead by ten years,
/// or a holiday, makes nothing go.
#[must_use]
pub fn superfluous(made: &[Moment]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..made.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(made[*at]));
    let (mut days, mut weeks) = (HashSet::new(), HashSet::new());
    let mut kept: HashSet<usize> = order.iter().copied().take(NEWEST).collect();
    for at in &order {
        let day = made[*at].unix_ms().div_euclid(DAY_MS);
        let week = (day + MONDAY).div_euclid(7);
        // Both are asked: the newest of a day may be the newest of its week, too.
        let of_day = days.len() < DAYS && days.insert(day);
        let of_week = weeks.len() < WEEKS && weeks.insert(week);
        if of_day || of_week {
            kept.insert(*at);
        }
    }
    (0..made.len()).filter(|at| !kept.contains(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday at noon.
    const NOON: i64 = 1_795_608_000_000;

    fn hours_ago(hours: &[i64]) -> Vec<Moment> {
        hours.iter().map(|hours| Moment(NOON - hours * 3_600_000)).collect()
    }

    #[test]
    fn a_few_are_all_kept() {
        assert!(superfluous(&hours_ago(&[0, 1, 2, 3, 4])).is_empty());
        assert!(superfluous(&[]).is_empty());
    }

    #[test]
    fn of_an_old_day_the_newest_stays() {
        let made = hours_ago(&[0, 24, 48, 72, 96, 120, 121, 122]);
        assert_eq!(superfluous(&made), [6, 7]);
        let turned: Vec<Moment> = made.into_iter().rev().collect();
        assert_eq!(superfluous(&turned), [0, 1], "whatever their order in the folder");
    }

    #[test]
    fn a_year_of_days_is_two_weeks_of_days_and_eight_weeks() {
        let made = hours_ago(&(0..365).map(|day| day * 24).collect::<Vec<_>>());
        let left = made.len() - superfluous(&made).len();
        assert!((18..=22).contains(&left), "{left}");
    }

    #[test]
    fn a_clock_that_was_ten_years_ahead_makes_nothing_go() {
        let mut made = hours_ago(&(0..10).map(|day| day * 24).collect::<Vec<_>>());
        made.push(Moment(NOON + 10 * 365 * 24 * 3_600_000));
        assert!(superfluous(&made).is_empty());
    }
}
