/** A length in kilometres, and how long it is on the map. */
export interface Scale {
  kilometres: number;
  length: number;
}

/** The longest round length (1, 2 or 5, with noughts) that is not longer than `most` units. */
export function scaleFor(perKilometre: number, most: number): Scale {
  const power = 10 ** Math.floor(Math.log10(most / perKilometre));
  const times = [5, 2].find((digit) => digit * power * perKilometre <= most) ?? 1;
  const kilometres = Number((times * power).toPrecision(1));
  return { kilometres, length: kilometres * perKilometre };
}
