//! The order of takeaways and of question-and-answer pairs: fractional indices, so that two people who reorder
//! the same list merge cleanly.

use fractional_index::FractionalIndex;

/// A position after `before` and ahead of `behind`; none where there is no neighbour.
///
/// Nothing comes out when the neighbours stand on the same position, which two people can cause by inserting in
/// the same place: then the list needs [`spread`].
pub fn between(before: Option<&str>, behind: Option<&str>) -> Option<String> {
    let read = |text: Option<&str>| text.map(FractionalIndex::from_string).transpose().ok();
    let (before, behind) = (read(before)?, read(behind)?);
    FractionalIndex::new(before.as_ref(), behind.as_ref()).map(|index| index.to_string())
}

/// `count` positions, each after the one before it.
pub fn spread(count: usize) -> Vec<String> {
    let mut last: Option<FractionalIndex> = None;
    (0..count)
        .map(|_| {
            let next = last.as_ref().map_or_else(FractionalIndex::default, FractionalIndex::new_after);
            let text = next.to_string();
            last = Some(next);
            text
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_room_between_two_positions() {
        let mut places = spread(2);
        for _ in 0..200 {
            let middle = between(Some(&places[0]), Some(&places[1])).expect("room between different positions");
            assert!(places[0] < middle && middle < places[1]);
            places[1] = middle;
        }
    }

    #[test]
    fn the_same_position_twice_leaves_no_room() {
        let place = &spread(1)[0];
        assert_eq!(between(Some(place), Some(place)), None);
        assert_eq!(between(Some("not a position"), None), None);
    }
}
