"""Every threshold of lookup, in one place. Scores run from 0 to 100."""

from typing import Final

# Decide.
CHOICE: Final = 9.0  # below this an article is not offered
ANSWER: Final = 27.0  # below this it is never given as the answer
CLEAR_GAP: Final = 6.5  # the best must be this far above the second to stand alone
CERTAIN: Final = 0.6  # of the question must have been read without guessing for an article to stand alone
GUESSWORK: Final = 0.2  # with less of it read so, and no score for an answer, nothing is offered at all
OUTSIDE: Final = 10.0  # the best must be this far above what this bot has no article for …
LEANS: Final = 1.5  # … which a text's leaning to what it has articles for moves so much down, or up
OUTSIDE_COUNTS: Final = 8.0  # times a phrase of ours, when that is learned: there are many more of those
RANKING: Final = 5
FAR_BEHIND: Final = 0.35  # what scores less than this share of the best is not in the ranking

# Score: how much words, pieces of words and a whole phrase weigh; together one.
COVERAGE: Final = 0.4
PIECES: Final = 0.31
WHOLE: Final = 0.29
UNLIKELY: Final = 15.0  # nats behind the likeliest article from which pieces say nothing for one
UNSEEN: Final = 0.05  # how often a piece counts as heard where it was never heard
MANY_ARTICLES: Final = 300  # a piece that is heard for more is looked up for no more than the likeliest
LIKELIEST: Final = 30
# How often a word counts, by where it stands; from SATURATION on, once more makes half the difference.
KEYWORD: Final = 1.0
ASKED: Final = 1.0
TITLE: Final = 1.5
TEXT: Final = 0.25
SATURATION: Final = 1.5
LENGTH: Final = 0.8  # how far a word counts less in an article of which much is said (0 to 1)
COMMON_FROM: Final = 0.5  # words that more than this share of the articles say tell nothing
OTHER_LANGUAGE: Final = 0.85  # a word found in a language that is not the reader's
NOT_FOR_READER: Final = 0.92  # an article that does not hold for the status or place they named
VOLUNTEER_ONLY: Final = 0.9  # one that is not meant for a newcomer who asks
UNKNOWN_WORD: Final = 0.6  # weight of a word the base does not hold, beside the rarest word's 1.0
MOST_WORDS: Final = 60  # different words of a question that are looked at
TOLD: Final = 4  # words that are named when a result is explained

# Words: how alike two words must be, by the length of what was typed.
EXACT_UP_TO: Final = 3
SLIPS: Final = ((5, 1), (9, 2), (60, 3))  # letters wrong, by length
FIRST_LETTER_UP_TO: Final = 5  # up to this length the first letter must be right
LONGEST_WORD: Final = 60  # longer runs of letters are no words
CHEAP_SLIP: Final = 0.06  # what a neighbouring key, a doubled letter or two letters swapped gives back
DOUBLED: Final = 0.97  # the same word but for doubled letters
STRICT: Final = 0.88  # in a language that is not the reader's, a slip must be smaller than this likeness allows
RELATED: Final = 0.5  # a word that begins alike
RELATED_LETTERS: Final = 5
RELATED_SHARE: Final = 0.65  # of the longer one
COMPOUND: Final = 0.8  # a Dutch compound that begins or ends with a word of the base
COMPOUND_LETTERS: Final = 4
SOUND: Final = (0.6, 0.75, 0.85)  # heard alike in another script, by 3, 4, 5 or more consonants
MOST_ALIKE: Final = 6
HEARD: Final = 3  # so many more words of another language, and the reader is asked whether to switch
