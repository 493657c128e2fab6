"""Every threshold of lookup, in one place. Scores run from 0 to 100."""

from typing import Final

# Decide.
ANSWER: Final = 60.0  # below this an article is never given as the answer
CLEAR_GAP: Final = 9.0  # the best must be this far above the second to stand alone
CHOICE: Final = 38.0  # below this an article is not offered either
CLOSE: Final = 16.0  # how far below the best a choice may lie
LEAST_SHARE: Final = 0.4  # choices that leave more of the question unanswered than this are not offered
SURE_ENOUGH: Final = 56.0  # a lone candidate below this is not offered
CHOICES: Final = 3
RANKING: Final = 5

# Score: how much a keyword phrase and the coverage of the question weigh.
PHRASE: Final = 0.6
COVERAGE: Final = 0.4
KEYWORD: Final = 1.0
TITLE: Final = 0.85
TEXT: Final = 0.4
OTHER_LANGUAGE: Final = 0.93  # an article found in a language that is not the reader's
NOT_FOR_READER: Final = 0.92  # one that does not hold for the status or place they named
VOLUNTEER_ONLY: Final = 0.9  # one that is not meant for a newcomer who asks
UNKNOWN_WORD: Final = 0.6  # weight of a word the base does not hold, beside a rare word's 1.0

# Words: how alike two words must be (rapidfuzz ratio, 0 to 100), by the length of what was typed.
EXACT_UP_TO: Final = 3
FIRST_LETTER_UP_TO: Final = 6
ALIKE: Final = ((4, 86.0), (6, 80.0), (60, 78.0))
LONGEST_WORD: Final = 60  # longer runs of letters are no words
STRICT: Final = 0.88  # in a language that is not the reader's, a slip must be smaller than this likeness allows
COMPOUND: Final = 0.8  # a Dutch compound that begins or ends with a word of the base
COMPOUND_LETTERS: Final = 5
