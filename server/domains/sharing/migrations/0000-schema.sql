create schema sharing;
