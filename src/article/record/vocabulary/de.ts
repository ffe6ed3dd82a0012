import { anyOf, NONE } from './type.ts';
import type { Vocabulary } from './type.ts';

/** What German numbers are put together from, as in dreiundzwanzigtausend. */
const PARTS = `(?:null|eins?|zwei|zwo|drei|vier|fünf|sechs?|sieben|sieb|acht|neun|zehn|elf|zwölf|zwan|zig|ßig|ssig|hundert|tausend|und)`;
const ENDINGS = `(?:s?te(?:[mnrs]|ns)?|s?tel[ns]?|e[nr]?|mal|fach(?:e[mnrs]?)?|(?:jähr|täg|wöch|monat|stünd|stell|teil)ig(?:e[mnrs]?)?)`;
/** Put together in the same way, and no numbers. */
const OTHERS = `(?:und|ein(?:e[mnrs]?)?|einzig|einfach(?:e[mnrs]?)?)`;

/** German. */
export const de: Vocabulary = {
  numbers: anyOf(`
    (?!${OTHERS}$)${PARTS}+${ENDINGS}?
    erste[mnrs]? erstens erstmals dritte[mnrs]? drittens drittel[ns]? halb(?:e[mnrs]?)? hälften?
    (?:anderthalb|eineinhalb|zweieinhalb) doppelt(?:e[mnrs]?)? dutzend(?:en?)?
    (?:million|billion)(?:en)? milliarden? prozent(?:en?|s|punkten?|punkt)?
  `),
  negations: anyOf(`
    nicht nichts nie niemals nimmer nein kein(?:e[mnrs]?)? keinerlei keineswegs keinesfalls ohne
    weder noch niemand(?:e[mns])? nirgends nirgendwo kaum mitnichten
  `),
  opposites: /^(?:un|in|il|ir|miss|nicht)/u,
  days: anyOf(`
    heute gestern morgen vorgestern übermorgen (?:heut|gestr|morg)ige[mnrs]? heutzutage
    mittags? mitternacht sonnabends? jänner
  `),
  homographs: NONE,
  functionWords: anyOf(`
    aber alle[mnrs]? allerdings als also am an andere[mnrs]? auch auf aus außerdem bei beim bereits
    bis da dabei dadurch dafür dagegen daher damals damit danach daneben dann daran darauf daraus
    darin darüber darum das dass dazu dem den denn dennoch der deren derzeit des deshalb dessen
    deswegen die dies diese[mnrs]? doch dort durch ein eine[mnrs]? er erst es etwa für gegen gegenüber
    hatte hatten hier hinter ihm ihn ihnen ihr ihre[mnrs]? im immer in indem ins inzwischen ist ja
    jede[mnrs]? jedoch jene[mnrs]? jetzt kann können manche[mnrs]? man mehr mehrere[rn]? mit
    mittlerweile nach nachdem nun nur ob obwohl oder schon sehr sei seien sein seine[mnrs]? seit
    seitdem sich sie sind so sobald sogar solche[mnrs]? sondern sowie statt trotz trotzdem über um und
    unter viele[mnrs]? vom von vor war waren warum was weil weitere[mnrs]? welche[mnrs]? wenn wer
    werden wie wieder wir wird wo wobei worden wurde wurden während zu zudem zuletzt zum zur zwar
    zwischen
  `),
  clitics: [],
  capitals: 'noun or name',
};
