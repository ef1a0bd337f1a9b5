import { prepareMap } from './drawn-map';

void prepareMap();
