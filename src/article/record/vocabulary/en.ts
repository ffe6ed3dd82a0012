import { anyOf } from './type.ts';
import type { Vocabulary } from './type.ts';

/** English. */
export const en: Vocabulary = {
  numbers: anyOf(`
    zero ones? twos? threes? fours? fives? six sixes sevens? eights? nines? tens? eleven twelve
    (?:thir|four|fif|six|seven|eigh|nine)teen(?:th)?s?
    (?:twen|thir|for|fif|six|seven|eigh|nine)(?:ty|ties|tieth|tieths)
    (?:hundred|thousand|[mbtr]{1,2}illion|dozen)(?:s|th|ths)?
    first seconds? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)s?
    half halves quarters? once twice thrice single double doubled triple tripled
    (?:two|three|four|five|ten)fold percent percentages?
  `),
  // Apostrophes are gone where words are matched: don’t is dont.
  negations: anyOf(`
    not no non never none nor neither without nobody nothing nowhere cannot hardly barely scarcely
    (?:do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should|must|need|might|sha|ai)nt
  `),
  opposites: /^(?:un|in|im|il|ir|dis|non)/u,
  days: anyOf('today yesterday tomorrow tonight overnight noon midnight sept tues thurs am pm'),
  homographs: anyOf('may march august mar sat sun mon wed'),
  functionWords: anyOf(`
    a about above according across after again against all almost along already also although among
    an and another any anyone anything are around as at be because been before behind being below
    between beyond both but by can could did do does down during each either else even ever every
    few for from further had has have he hence her here hers him his how however i if in indeed
    instead into is it its itself just last later least less like likewise many me meanwhile
    moreover more most much my near nearly next now of off often on only onto or other others our
    out over own perhaps rather same she should since so some soon still such than that the their
    them then there therefore these they this those though through throughout thus to together too
    toward towards under unless until up upon us was we were what when whenever where whereas
    whether which while who whom whose why will with within would yet you your
  `),
  clitics: [],
  capitals: 'name',
};
