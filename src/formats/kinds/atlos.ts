import { tableKind } from '../import/table-kind';

/** The CSV export of Atlos. A project's own attributes are further columns, and stay with the record. */
export const atlos = tableKind({
  id: 'atlos',
  name: 'an export of Atlos',
  needs: ['slug', 'status', 'description', 'date', 'latitude', 'longitude', 'sensitive'],
  codebook: 'atlos',
  columns: {
    latitude: ['latitude'],
    longitude: ['longitude'],
    where_prec: ['geolocation_resolution'],
    event_id: ['slug'],
    event_date: ['date'],
    text: ['description'],
    source: ['source#'],
  },
  keeps: [
    ...['project', 'inserted_at', 'updated_at', 'status', 'assignments', 'time', 'tags'],
    ...['geolocation_resolution', 'more_info', 'restrictions', 'sensitive'],
  ],
  notesOf: () => [
    'Atlos names who collected, and not who spoke. Write the claimant of each claim where you know it.',
  ],
});
