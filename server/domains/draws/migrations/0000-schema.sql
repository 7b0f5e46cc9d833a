create schema draws;
