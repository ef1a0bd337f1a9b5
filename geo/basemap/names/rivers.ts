type Position = readonly [number, number];

/** A river of the region. GSHHG has no names, so a few points identify the river among the lines. */
export interface RiverName {
  readonly name: string;
  readonly name_ar: string;
  readonly rank: 1 | 2 | 3;
  /**
   * Points near the river, from its source to its mouth. The course is the shortest path along the river lines that passes near
   * all of them.
   */
  readonly waypoints: readonly Position[];
}

export const RIVERS: readonly RiverName[] = [
  {
    name: 'Euphrates',
    name_ar: 'الفرات',
    rank: 1,
    waypoints: [
      [38.83, 38.86],
      [38.02, 36.8],
      [39.0, 35.93],
      [40.92, 34.43],
      [42.83, 33.64],
      [44.27, 32.75],
      [44.5, 31.7],
      [46.25, 31.05],
      [47.43, 31.0],
    ],
  },
  {
    name: 'Tigris',
    name_ar: 'دجلة',
    rank: 1,
    waypoints: [
      [40.23, 37.87],
      [42.18, 37.32],
      [43.14, 36.34],
      [43.69, 34.6],
      [44.39, 33.33],
      [45.82, 32.5],
      [47.15, 31.84],
      [47.43, 31.01],
    ],
  },
  {
    name: 'Shatt al-Arab',
    name_ar: 'شط العرب',
    rank: 1,
    waypoints: [
      [47.43, 31.0],
      [47.84, 30.52],
      [48.45, 30.02],
    ],
  },
  {
    name: 'Khabur',
    name_ar: 'الخابور',
    rank: 2,
    waypoints: [
      [40.75, 36.5],
      [40.73, 35.9],
      [40.43, 35.14],
    ],
  },
  {
    name: 'Great Zab',
    name_ar: 'الزاب الكبير',
    rank: 2,
    waypoints: [
      [43.98, 37.6],
      [44.0, 36.94],
      [43.9, 36.5],
      [43.35, 36.0],
    ],
  },
  {
    name: 'Little Zab',
    name_ar: 'الزاب الصغير',
    rank: 2,
    waypoints: [
      [44.96, 35.96],
      [44.1, 35.75],
      [43.43, 35.23],
    ],
  },
  {
    name: 'Diyala',
    name_ar: 'ديالى',
    rank: 2,
    waypoints: [
      [45.6, 35.05],
      [44.95, 34.1],
      [44.52, 33.24],
    ],
  },
  {
    name: 'Adhaim',
    name_ar: 'العظيم',
    rank: 3,
    waypoints: [
      [44.4, 35.5],
      [44.28, 34.02],
    ],
  },
  {
    name: 'Gharraf',
    name_ar: 'الغراف',
    rank: 3,
    waypoints: [
      [45.82, 32.5],
      [46.18, 31.4],
      [46.4, 30.97],
    ],
  },
  {
    name: 'Karun',
    name_ar: 'كارون',
    rank: 2,
    waypoints: [
      [48.85, 32.05],
      [48.67, 31.3],
      [48.18, 30.43],
    ],
  },
  {
    name: 'Karkheh',
    name_ar: 'الكرخة',
    rank: 2,
    waypoints: [
      [47.2, 33.3],
      [48.2, 32.1],
      [48.2, 31.6],
    ],
  },
  {
    name: 'Jordan',
    name_ar: 'الأردن',
    rank: 2,
    waypoints: [
      [35.57, 32.66],
      [35.55, 31.78],
    ],
  },
  {
    name: 'Orontes',
    name_ar: 'العاصي',
    rank: 2,
    waypoints: [
      [36.62, 34.67],
      [36.8, 35.15],
      [36.38, 36.0],
      [36.0, 36.05],
    ],
  },
  {
    name: 'Litani',
    name_ar: 'الليطاني',
    rank: 3,
    waypoints: [
      [35.69, 33.55],
      [35.3, 33.34],
    ],
  },
];
