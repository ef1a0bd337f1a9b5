export interface LakeName {
  readonly name: string;
  readonly name_ar: string;
  /** A position inside the lake, for finding its outline. The lake's label is at the same position. */
  readonly position: readonly [longitude: number, latitude: number];
}

export const LAKES: readonly LakeName[] = [
  { name: 'Lake Tharthar', name_ar: 'بحيرة الثرثار', position: [43.25, 33.98] },
  { name: 'Lake Habbaniyah', name_ar: 'بحيرة الحبانية', position: [43.45, 33.3] },
  { name: 'Lake Razzaza', name_ar: 'بحيرة الرزازة', position: [43.65, 32.75] },
  { name: 'Lake Van', name_ar: 'بحيرة وان', position: [42.9, 38.6] },
  { name: 'Lake Urmia', name_ar: 'بحيرة أورمية', position: [45.3, 37.9] },
  { name: 'Dead Sea', name_ar: 'البحر الميت', position: [35.5, 31.6] },
  { name: 'Sea of Galilee', name_ar: 'بحيرة طبريا', position: [35.59, 32.82] },
  { name: 'Lake Dukan', name_ar: 'بحيرة دوكان', position: [44.93, 36.1] },
];

/** A sea. Its names are the most usual ones in each language. */
export interface SeaName {
  readonly name: string;
  readonly name_ar: string;
  readonly labelPosition: readonly [longitude: number, latitude: number];
  /** The lowest zoom that draws the label. */
  readonly firstZoom: number;
}

export const SEAS: readonly SeaName[] = [
  {
    name: 'Mediterranean Sea',
    name_ar: 'البحر الأبيض المتوسط',
    labelPosition: [31.2, 33.9],
    firstZoom: 3,
  },
  { name: 'Persian Gulf', name_ar: 'الخليج', labelPosition: [51.1, 27.4], firstZoom: 4 },
  { name: 'Red Sea', name_ar: 'البحر الأحمر', labelPosition: [37.6, 21.3], firstZoom: 3 },
  { name: 'Black Sea', name_ar: 'البحر الأسود', labelPosition: [34.5, 43.3], firstZoom: 3 },
  { name: 'Caspian Sea', name_ar: 'بحر قزوين', labelPosition: [50.7, 42.0], firstZoom: 3 },
  { name: 'Arabian Sea', name_ar: 'بحر العرب', labelPosition: [62.5, 16.5], firstZoom: 3 },
  { name: 'Gulf of Oman', name_ar: 'خليج عُمان', labelPosition: [58.6, 24.9], firstZoom: 5 },
  { name: 'Gulf of Aden', name_ar: 'خليج عدن', labelPosition: [47.8, 12.4], firstZoom: 4 },
  { name: 'Gulf of Aqaba', name_ar: 'خليج العقبة', labelPosition: [34.72, 28.7], firstZoom: 7 },
  { name: 'Gulf of Suez', name_ar: 'خليج السويس', labelPosition: [33.1, 28.7], firstZoom: 6 },
  { name: 'Aegean Sea', name_ar: 'بحر إيجة', labelPosition: [25.2, 38.6], firstZoom: 5 },
  { name: 'Atlantic Ocean', name_ar: 'المحيط الأطلسي', labelPosition: [-38, 28], firstZoom: 1 },
  { name: 'Pacific Ocean', name_ar: 'المحيط الهادئ', labelPosition: [-140, 8], firstZoom: 1 },
  { name: 'Indian Ocean', name_ar: 'المحيط الهندي', labelPosition: [78, -16], firstZoom: 1 },
  { name: 'Southern Ocean', name_ar: 'المحيط الجنوبي', labelPosition: [20, -60], firstZoom: 2 },
  {
    name: 'Arctic Ocean',
    name_ar: 'المحيط المتجمد الشمالي',
    labelPosition: [-20, 80],
    firstZoom: 2,
  },
  { name: 'North Sea', name_ar: 'بحر الشمال', labelPosition: [3.5, 56.2], firstZoom: 4 },
  { name: 'Baltic Sea', name_ar: 'بحر البلطيق', labelPosition: [19.5, 57], firstZoom: 4 },
  { name: 'Bay of Bengal', name_ar: 'خليج البنغال', labelPosition: [88, 14], firstZoom: 3 },
  { name: 'South China Sea', name_ar: 'بحر الصين الجنوبي', labelPosition: [114, 14], firstZoom: 3 },
  { name: 'Caribbean Sea', name_ar: 'البحر الكاريبي', labelPosition: [-74, 15], firstZoom: 3 },
  { name: 'Gulf of Mexico', name_ar: 'خليج المكسيك', labelPosition: [-91, 25], firstZoom: 3 },
  { name: 'Hudson Bay', name_ar: 'خليج هدسون', labelPosition: [-86, 60], firstZoom: 3 },
  { name: 'Tasman Sea', name_ar: 'بحر تسمان', labelPosition: [160, -38], firstZoom: 3 },
  { name: 'Bering Sea', name_ar: 'بحر بيرنغ', labelPosition: [-178, 58], firstZoom: 3 },
  { name: 'Strait of Hormuz', name_ar: 'مضيق هرمز', labelPosition: [56.45, 26.5], firstZoom: 7 },
  { name: 'Bab el-Mandeb', name_ar: 'باب المندب', labelPosition: [43.35, 12.7], firstZoom: 7 },
  { name: 'Adriatic Sea', name_ar: 'البحر الأدرياتيكي', labelPosition: [15.6, 43], firstZoom: 5 },
  { name: 'Sea of Azov', name_ar: 'بحر آزوف', labelPosition: [36.6, 46], firstZoom: 6 },
  { name: 'Gulf of Guinea', name_ar: 'خليج غينيا', labelPosition: [3.5, 2.5], firstZoom: 4 },
  { name: 'Mozambique Channel', name_ar: 'قناة موزمبيق', labelPosition: [41, -18], firstZoom: 4 },
  { name: 'Barents Sea', name_ar: 'بحر بارنتس', labelPosition: [40, 74], firstZoom: 4 },
  { name: 'Norwegian Sea', name_ar: 'بحر النرويج', labelPosition: [2, 67.5], firstZoom: 4 },
  { name: 'East China Sea', name_ar: 'بحر الصين الشرقي', labelPosition: [125, 29.5], firstZoom: 4 },
  { name: 'Philippine Sea', name_ar: 'بحر الفلبين', labelPosition: [131, 18], firstZoom: 4 },
  { name: 'Coral Sea', name_ar: 'بحر المرجان', labelPosition: [155, -16], firstZoom: 4 },
  { name: 'Bay of Biscay', name_ar: 'خليج بسكاي', labelPosition: [-5, 45.3], firstZoom: 5 },
];
