/** A sea's name, where it is labelled, and from which zoom. Names are those most used in each language. */
export interface SeaName {
  readonly name: string;
  readonly name_ar?: string;
  readonly label: readonly [number, number];
  readonly from: number;
}

export const SEAS: readonly SeaName[] = [
  { name: 'Mediterranean Sea', name_ar: 'البحر الأبيض المتوسط', label: [31.2, 33.9], from: 3 },
  { name: 'Persian Gulf', name_ar: 'الخليج', label: [51.1, 27.4], from: 4 },
  { name: 'Red Sea', name_ar: 'البحر الأحمر', label: [37.6, 21.3], from: 3 },
  { name: 'Black Sea', name_ar: 'البحر الأسود', label: [34.5, 43.3], from: 3 },
  { name: 'Caspian Sea', name_ar: 'بحر قزوين', label: [50.7, 42.0], from: 3 },
  { name: 'Arabian Sea', name_ar: 'بحر العرب', label: [62.5, 16.5], from: 3 },
  { name: 'Gulf of Oman', name_ar: 'خليج عُمان', label: [58.6, 24.9], from: 5 },
  { name: 'Gulf of Aden', name_ar: 'خليج عدن', label: [47.8, 12.4], from: 4 },
  { name: 'Gulf of Aqaba', name_ar: 'خليج العقبة', label: [34.72, 28.7], from: 7 },
  { name: 'Gulf of Suez', name_ar: 'خليج السويس', label: [33.1, 28.7], from: 6 },
  { name: 'Aegean Sea', name_ar: 'بحر إيجة', label: [25.2, 38.6], from: 5 },
  { name: 'Atlantic Ocean', label: [-38, 28], from: 1 },
  { name: 'Pacific Ocean', label: [-140, 8], from: 1 },
  { name: 'Indian Ocean', label: [78, -16], from: 1 },
  { name: 'Southern Ocean', label: [20, -60], from: 2 },
  { name: 'Arctic Ocean', label: [-20, 80], from: 2 },
  { name: 'North Sea', label: [3.5, 56.2], from: 4 },
  { name: 'Baltic Sea', label: [19.5, 57], from: 4 },
  { name: 'Bay of Bengal', label: [88, 14], from: 3 },
  { name: 'South China Sea', label: [114, 14], from: 3 },
  { name: 'Caribbean Sea', label: [-74, 15], from: 3 },
  { name: 'Gulf of Mexico', label: [-91, 25], from: 3 },
  { name: 'Hudson Bay', label: [-86, 60], from: 3 },
  { name: 'Tasman Sea', label: [160, -38], from: 3 },
  { name: 'Bering Sea', label: [-178, 58], from: 3 },
];
