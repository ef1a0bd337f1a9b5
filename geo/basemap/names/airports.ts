/** The main airports of the region, and the air bases that news reports name. */
export const AIRPORTS: readonly (readonly [icao: string, name: string, name_ar: string])[] = [
  ['ORBI', 'Baghdad Airport', 'مطار بغداد الدولي'],
  ['ORER', 'Erbil Airport', 'مطار أربيل الدولي'],
  ['ORMM', 'Basra Airport', 'مطار البصرة الدولي'],
  ['ORNI', 'Najaf Airport', 'مطار النجف الدولي'],
  ['ORSU', 'Sulaymaniyah Airport', 'مطار السليمانية الدولي'],
  ['ORAA', 'Ain al-Asad Air Base', 'قاعدة عين الأسد الجوية'],
  ['ORBD', 'Balad Air Base', 'قاعدة بلد الجوية'],
  ['ORAT', 'Al-Taqaddum Air Base', 'قاعدة التقدم الجوية'],
  ['OSDI', 'Damascus Airport', 'مطار دمشق الدولي'],
  ['OSAP', 'Aleppo Airport', 'مطار حلب الدولي'],
  ['OSLK', 'Latakia Airport', 'مطار اللاذقية الدولي'],
  ['OSDZ', 'Deir ez-Zor Airport', 'مطار دير الزور'],
  ['OSKL', 'Qamishli Airport', 'مطار القامشلي الدولي'],
  ['OJAI', 'Amman Airport', 'مطار الملكة علياء الدولي'],
  ['OLBA', 'Beirut Airport', 'مطار بيروت الدولي'],
  ['OKBK', 'Kuwait Airport', 'مطار الكويت الدولي'],
];
