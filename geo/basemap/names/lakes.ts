/** A lake's name and a point inside it, by which it is found. */
export interface LakeName {
  readonly name: string;
  readonly name_ar: string;
  readonly inside: readonly [number, number];
}

export const LAKES: readonly LakeName[] = [
  { name: 'Lake Tharthar', name_ar: 'بحيرة الثرثار', inside: [43.25, 33.98] },
  { name: 'Lake Habbaniyah', name_ar: 'بحيرة الحبانية', inside: [43.45, 33.3] },
  { name: 'Lake Razzaza', name_ar: 'بحيرة الرزازة', inside: [43.65, 32.75] },
  { name: 'Lake Van', name_ar: 'بحيرة وان', inside: [42.9, 38.6] },
  { name: 'Lake Urmia', name_ar: 'بحيرة أورمية', inside: [45.3, 37.9] },
  { name: 'Dead Sea', name_ar: 'البحر الميت', inside: [35.5, 31.6] },
  { name: 'Sea of Galilee', name_ar: 'بحيرة طبريا', inside: [35.59, 32.82] },
  { name: 'Lake Dukan', name_ar: 'بحيرة دوكان', inside: [44.93, 36.1] },
];
