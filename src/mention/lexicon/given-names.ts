/** Given names borne by men almost always, and by women; for "he" and "she", and to tell a person's name from others. */
export const GIVEN_NAMES = {
  he: `Aaron Abdel Abdul Abdullah Abdulaziz Abel Abiy Abraham Adam Adnan Adolf Adrian Ahmad Ahmed Akbar Akira Alan Alastair Albert Alberto
    Alejandro Aleksandar Aleksandr Alessandro Alexander Alexei Alexey Alfonso Alfred Alfredo Ali Allan Allen Alvaro Amir Amit Anatoly Anders Andre Andrea Andreas
    Andrei Andres Andrew Andrey Andrzej Andy Angelo Antoine Anthony Anton Antonin Antonio Antony Anwar Ariel Arjun Arnold Arthur Arturo Asif Ashraf
    Augusto Avigdor Ayman Barack Barry Bart Bashar Ben Benjamin Bernard Bernie Bert Bill Billy Bob Bobby Bola Boris Brad Bradley Brendan Brett Brian
    Bruce Bruno Bryan Bulent Burhan Byron Calvin Cameron Carl Carlo Carlos Cecil Cesar Chad Charles Charlie Chris Christian Christoph Christophe Christopher
    Chuck Claude Claudio Clifford Clint Colin Conor Craig Curtis Cyril Dale Dan Daniel Danny Darren Dave David Dean Denis Dennis Derek Diego Dieter Dimitri
    Dick Dmitri Dmitry Dominic Dominique Don Donald Doug Douglas Duncan Dwight Ed Eddie Edgar Eduard Eduardo Edward Edwin Ehud Elijah Elliott Elon Emil Emilio
    Emmanuel Emmerson Enrique Eric Erik Ernest Ernesto Eugene Evan Evo Fahd Faisal Farid Farouk Felipe Felix Ferdinand Fernando Fidel Filip Floyd Francesco Francis Francisco
    Franco Francois François Frank Franklin Franz Fred Frederick Friedrich Fritz Fumio Gabriel Gareth Gary Gavin Gene Geoffrey Georg George Georges Gerald Gerard
    Gerhard Gianni Giorgio Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guillermo Gustavo Guy Hafez Hamid Hans Harold Harry Harvey Hashim Hassan Haider Hector
    Heinrich Helmut Henri Henry Herbert Herman Heydar Hideki Hiroshi Horst Hosni Howard Hubert Hugh Hugo Hussein Ian Ibrahim Idi Igor Ilham Imran Isaac Ismail
    Ivan Ivo Iyad Jack Jackson Jacob Jacques Jaime Jair Jalal James Jamie Jan Janez Jared Jason Javier Jay Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jesus Jim Jimmy
    Joachim Joao Joe Joel Johan Johann Johannes John Johnny Joko Jon Jonathan Jordi Jorge Jose José Josef Joseph Josh Joshua Josip Juan Julian Julio Julius Junichiro Justin Kamal
    Karel Karim Karl Keir Keith Ken Kenneth Kevin Khaled Khalid Khalifa Kim-Jong Kirk Klaus Kofi Konstantin Kris Kurt Kyle Lance Larry Lars Laurence Laurent Lawrence
    Lech Lee Len Leo Leon Leonard Leonid Leopold Leslie Lewis Liam Lloyd Lorenzo Louis Luc Luca Lucas Luigi Luis Luiz Luke Lyndon Mahathir Mahmoud Malcolm
    Manfred Manmohan Manuel Marc Marcel Marcelo Marco Marcos Marcus Mariano Mario Mark Markus Martin Marvin Massoud Masoud Mateusz Matt Matteo Matthew Matthias Maurice
    Mauricio Mauro Max Maxim Mehdi Mehmet Meles Michael Michal Michel Miguel Mike Mikhail Mikheil Milan Milos Mitch Mitt Moammar Mohamed Mohammad Mohammed Moqtada Morgan
    Moshe Muammar Muhammad Muhammadu Muqtada Murray Mustafa Najib Narendra Nathan Nawaz Neil Nelson Nicholas Nick Nicolas Nicolás Nigel Nikita Nikol Nikolai Nils Norbert
    Norman Nouri Nursultan Olaf Oleg Oleksandr Oliver Olivier Olusegun Omar Oscar Osama Oskar Otto Pablo Paolo Pascal Patrice Patrick Paul Paulo Pavel Pedro Per Percy Pervez
    Peter Petr Petro Phil Philip Philippe Pier Pierre Pieter Piotr Pranab Pyotr Qasem Rafael Rafik Rafiq Rahul Rajiv Rajnath Ralph Ramon Ramzan Rand Randy Raul Ray Raymond Recep Reinhard Rene
    Rex Reza Ricardo Rich Richard Rick Riek Riyad Rob Robert Roberto Rod Roderick Rodrigo Roger Roh Roland Rolf Roman Ron Ronald Ross Roy Ruben Rudolf Rudy Rupert Russell
    Ryan Saad Saddam Sadiq Saeed Said Saif Salva Salvador Salvatore Sam Sami Samir Samuel Sanjay Santiago Scott Sean Sebastian Serge Sergei Sergey Sergio Serhiy Serzh Seth Shane Shaun Shehbaz Shimon
    Shinzo Sidney Sigmar Silvio Simon Slobodan Stanislav Stanley Stefan Stephan Stephane Stephen Steve Steven Stewart Stuart Sven Tarek Tariq Taro Ted Terrence Terry Thabo Thaksin
    Theodore Thomas Tim Timothy Toby Todd Tom Tomas Tommy Toni Tony Travis Trent Trevor Tyler Umar Usama Vaclav Valery Vasily Victor Vicente Viktor Vince Vincent Vitali Vitaly Vito
    Vladimir Vlado Vojislav Volodymyr Walid Wallace Walter Warren Wayne Wen Werner Wilhelm Will William Willy Wim Winston Wolfgang Woodrow Xavier Xi Yahya Yair Yasser Yasir Yevgeny Yitzhak Yoshihide
    Yoweri Yuri Yusuf Yves Zachary Zalmay Zbigniew Zine Zoran`,
  she: `Abigail Agnes Aisha Alexandra Alexandria Alice Alicia Alison Allison Amal Amanda Amber Amelia Amina Amy Ana Anastasia Andrea-Maria Angela Angelina Anita Ann Anna Annalena Anne Annegret Annette
    Annie Antonia Arlene Ashley Asma Astrid Audrey Aung-San Barbara Beata Beatrice Beatriz Benazir Beth Betty Beverly Birgit Bonnie Brenda Bridget Brigitte Camilla Carla Carmen Carol Carole Caroline
    Carolyn Catherine Cathy Cecilia Celia Charlotte Chelsea Cherie Cheryl Christiane Christina Christine Chrystia Cindy Claire Clara Claudia Colette Condoleezza Corazon Cristina Cynthia Daniela Danielle Deborah Debra Denise
    Diana Diane Dilma Dina Dolores Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena Eleonora Elise Elisabeth Elizabeth Ellen Emily Emma Erica Erika Erin Esther Eva Eva-Marie Evelyn Farah Fatima Fatma
    Federica Fiona Florence Frances Francesca Gabriela Gabrielle Geraldine Gina Giorgia Giulia Gladys Gloria Golda Grace Graciela Greta Gretchen Hanan Hannah Harriet Hasina Hayley Heather Heidi Helen Helena Helene Helga
    Helle Hilary Hilda Hillary Hina Ida Indira Ingrid Inga Irene Irina Iris Isabel Isabella Ivana Ivanka Jacinda Jackie Jacqueline Jane Janet Janice Janine Jean-Marie Jeanine Jeanne Jen Jennifer Jenny Jessica
    Jill Jo Joan Joanna Joanne Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julie Juliet Kaja Kamala Karen Karin Karina Kate Katerina Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Kay
    Kellyanne Khaleda Kimberly Kirsten Kirstjen Kristalina Kristen Kristina Larisa Laura Lauren Leila Lena Leyla Liz Linda Lindsay Lisa Liudmila Loretta Lori Louise Lucia Lucy Lydia Lyudmila Maggie Maia Malala Margaret Margarita
    Margot Maria Mariam Marie Marilyn Marina Marine Marion Marissa Martha Mary Maryam Maureen Megan Meghan Melania Melanie Melissa Mercedes Mette Mia Michaela Michele Michelle Mildred Miriam Molly Monica Monika Nadia Nadine
    Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nikki Nina Nora Nuria Olena Olga Olivia Oksana Pamela Park-Geun Patricia Paula Pauline Peggy Penelope Phyllis Pilar Priti Priya Rachel Raisa Rebecca Regina Renee Rhonda Rita
    Roberta Rosa Rosalynn Rose Rosemary Roxana Ruth Sabine Sabrina Sally Samantha Sanae Sandra Sanna Sara Sarah Segolene Shannon Sharon Sheila Shelley Sherry Shirin Shirley Silvia Simone Sofia Sonia Sophia Sophie Stacey
    Stella Stephanie Sue Sunita Susan Susanna Suzanne Svetlana Sviatlana Sylvia Tamara Tanya Tara Tatiana Teresa Tessa Theresa Tina Tracy Tsai Tzipi Ursula Valentina Valerie Vanessa Vera Veronica Viola Violeta Virginia Vivian Wanda
    Wendy Whitney Wilma Winnie Yolanda Yulia Yvette Yvonne Zainab Zehra Zhanna Zoe`,
} as const satisfies Record<'he' | 'she', string>
