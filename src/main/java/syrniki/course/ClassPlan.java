package syrniki.course;

import java.util.List;

/**
 * A course of one or more classes, made of lessons: {@code course/plans.yml}.
 *
 * @param id as in the texts for teachers
 * @param minutes how long a class is
 * @param classes ids of the lessons of each class, in order
 */
public record ClassPlan(String id, int minutes, List<List<String>> classes) {}
